using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Policies;
using Pulumi;

namespace Platform.Components.Governance;

/// <summary>What <see cref="GovernancePolicies"/> is made from.</summary>
public sealed record GovernancePoliciesArgs
{
    /// <summary>The policies; names are unique.</summary>
    public required ImmutableArray<Policy> Policies { get; init; }

    /// <summary>The environment that decides what happens to objects that do not pass.</summary>
    public required DeploymentEnvironment Environment { get; init; }

    /// <summary>Whatever brings Kyverno's kinds.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>The arguments that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="after">Whatever brings Kyverno's kinds.</param>
    /// <returns>The arguments.</returns>
    public static GovernancePoliciesArgs Of(PlatformConfig config, IEnumerable<Resource> after)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new GovernancePoliciesArgs
        {
            Policies = StackPolicies.Of(config),
            Environment = config.Deployment.Environment,
            After = [.. after],
        };
    }
}
