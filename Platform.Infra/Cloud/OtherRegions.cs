using Platform.Configuration;
using Pulumi;

namespace Platform.Cloud;

/// <summary>Ways to AWS in other regions than the stack's own, each made when it is first asked for.</summary>
/// <param name="config">The stack's configuration, of a stack with AWS.</param>
internal sealed class OtherRegions(PlatformConfig config)
{
    private readonly Dictionary<string, ProviderResource> _providers = new(StringComparer.Ordinal);

    /// <summary>The way to a region.</summary>
    /// <param name="region">The region's name.</param>
    /// <returns>The provider <c>aws-REGION</c>, the same each time.</returns>
    /// <exception cref="InvalidOperationException">The stack has no AWS account.</exception>
    public ProviderResource this[string region]
    {
        get
        {
            if (!_providers.TryGetValue(region, out var provider))
            {
                var aws = config.Aws ?? throw new InvalidOperationException("The stack has no AWS account.");
                provider = AwsProvider.Create(
                    AwsAccount.Of(aws with { Region = region }), config.Deployment, $"aws-{region}");
                _providers.Add(region, provider);
            }

            return provider;
        }
    }
}
