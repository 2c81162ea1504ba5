using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Spot;

/// <summary>What <see cref="NodeTerminationHandler"/> is made from.</summary>
public sealed class NodeTerminationHandlerArgs
{
    /// <summary>What the deployment is called.</summary>
    public required DeploymentConfig Deployment { get; init; }

    /// <summary>The AWS account.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The cluster.</summary>
    public required ClusterOutputs Cluster { get; init; }

    /// <summary>Key <c>platform:spot</c>.</summary>
    public required SpotConfig Spot { get; init; }

    /// <summary>How the handler's pods get credentials.</summary>
    public required WorkloadIdentity Identity { get; init; }

    /// <summary>The queue that it reads; <c>null</c> where it asks the metadata service.</summary>
    public InterruptionQueue? Queue { get; init; }

    /// <summary>Whether the cluster knows monitors of the Prometheus Operator.</summary>
    public bool HasMonitors { get; init; }

    /// <summary>What must stand before it: what brings the monitors.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>The chart.</summary>
    public HelmChart Chart =>
        Spot.Handler.ChartVersion is { } version ? Charts.HandlerAt(version) : Charts.NodeTerminationHandler;

    /// <summary>The arguments for a stack that installs the handler.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="cluster">The stack's cluster.</param>
    /// <param name="queue">The stack's queue of interruptions.</param>
    /// <param name="operators">The stack's operators.</param>
    /// <returns>The arguments.</returns>
    public static NodeTerminationHandlerArgs Of(
        PlatformConfig config, ClusterOutputs cluster, InterruptionQueue? queue, Operators.Operators operators)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(operators);
        var monitors = !operators.IsOff(OperatorName.KubePrometheusStack);
        return new NodeTerminationHandlerArgs
        {
            Deployment = config.Deployment,
            Account = AwsAccount.Of(
                config.Aws ?? throw new ArgumentException("A handler needs an AWS account.", nameof(config))),
            Cluster = cluster,
            Spot = config.Spot,
            Identity = config.Operators.Identity,
            Queue = queue,
            HasMonitors = monitors,
            After = monitors ? operators.After(OperatorName.KubePrometheusStack) : [],
        };
    }
}
