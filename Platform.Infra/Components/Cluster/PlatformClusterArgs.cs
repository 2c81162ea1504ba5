using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;

namespace Platform.Components.Cluster;

/// <summary>What <see cref="PlatformCluster"/> is made from.</summary>
public sealed class PlatformClusterArgs
{
    /// <summary>What the deployment is called and where it stands.</summary>
    public required DeploymentConfig Deployment { get; init; }

    /// <summary>The AWS account and region; <c>null</c> in compute mode local.</summary>
    public AwsConfig? Aws { get; init; }

    /// <summary>Key <c>platform:cluster</c>.</summary>
    public required ClusterConfig Cluster { get; init; }

    /// <summary>Whether the VPC CNI keeps network policies, the default; nobody else does then.</summary>
    public bool KeepsNetworkPolicies { get; init; } = true;

    /// <summary>The arguments for a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>The arguments.</returns>
    public static PlatformClusterArgs Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new PlatformClusterArgs
        {
            Deployment = config.Deployment,
            Aws = config.Aws,
            Cluster = config.Cluster,
            KeepsNetworkPolicies = OperatorStates.Of(config).IsOff(OperatorName.Cilium),
        };
    }
}
