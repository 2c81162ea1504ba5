using Platform.Configuration;

namespace Platform.Catalog;

/// <summary>
/// What an environment gets unless its stack says otherwise. Sizes are those of the environments table of seed 002.
/// </summary>
public sealed record EnvironmentProfile
{
    /// <summary>Nodes of the base pool, at least.</summary>
    public required int Nodes { get; init; }

    /// <summary>Memory of a node of the base pool, in GiB.</summary>
    public required int NodeMemoryGiB { get; init; }

    /// <summary>Replicas of a control plane component of ours, such as an admission webhook.</summary>
    public required int Replicas { get; init; }

    /// <summary>Days that logs are kept, in the cluster and in CloudWatch.</summary>
    public required int LogRetentionDays { get; init; }

    /// <summary>Whether replicas must stand in different zones, rather than should.</summary>
    public required bool SpreadOverZones { get; init; }

    /// <summary>The profile of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The environment is not a known one.</exception>
    public static EnvironmentProfile Of(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Local or DeploymentEnvironment.Dev => new()
        {
            Nodes = 1,
            NodeMemoryGiB = 4,
            Replicas = 1,
            LogRetentionDays = 7,
            SpreadOverZones = false,
        },
        DeploymentEnvironment.Staging => new()
        {
            Nodes = 2,
            NodeMemoryGiB = 8,
            Replicas = 2,
            LogRetentionDays = 30,
            SpreadOverZones = false,
        },
        DeploymentEnvironment.Prod => new()
        {
            Nodes = 3,
            NodeMemoryGiB = 32,
            Replicas = 3,
            LogRetentionDays = 90,
            SpreadOverZones = true,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(environment), environment, "Not a known environment."),
    };
}
