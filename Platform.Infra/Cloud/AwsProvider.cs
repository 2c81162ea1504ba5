using Platform.Configuration;
using Pulumi.Aws.Inputs;
using AwsConnection = Pulumi.Aws.Provider;
using AwsConnectionArgs = Pulumi.Aws.ProviderArgs;

namespace Platform.Cloud;

/// <summary>The one way to AWS: explicit, so that nothing lands in whatever account a shell happens to be in.</summary>
internal static class AwsProvider
{
    /// <summary>Connects to the stack's account, and to no other.</summary>
    /// <param name="account">The account.</param>
    /// <param name="deployment">What resources are tagged with.</param>
    /// <param name="name">The provider's logical name: one a region.</param>
    /// <returns>The provider.</returns>
    public static AwsConnection Create(AwsAccount account, DeploymentConfig deployment, string name = "aws") => new(
        name,
        new AwsConnectionArgs
        {
            Region = account.Region.Name,
            AllowedAccountIds = { account.Id },
            DefaultTags = new ProviderDefaultTagsArgs
            {
                Tags =
                {
                    ["Deployment"] = deployment.Id,
                    ["Environment"] = EnvironmentName(deployment.Environment),
                    ["ManagedBy"] = "pulumi",
                },
            },
        });

    private static string EnvironmentName(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Local => "local",
        DeploymentEnvironment.Dev => "dev",
        DeploymentEnvironment.Staging => "staging",
        _ => "prod",
    };
}
