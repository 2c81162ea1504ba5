using Platform.Catalog;
using Platform.Components.Cluster;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Signals.Routing;

namespace Platform.Components.Spot;

/// <summary>What <see cref="SpotHandling"/> is made from; all of it but the cluster is plain.</summary>
public sealed class SpotHandlingArgs
{
    /// <summary>What the deployment is called.</summary>
    public required DeploymentConfig Deployment { get; init; }

    /// <summary>The AWS account and region; <c>null</c> in compute mode local.</summary>
    public AwsConfig? Aws { get; init; }

    /// <summary>The cluster: its Auto Scaling group, where the stack made one.</summary>
    public required ClusterOutputs Cluster { get; init; }

    /// <summary>Key <c>platform:spot</c>.</summary>
    public required SpotConfig Spot { get; init; }

    /// <summary>Who drains nodes.</summary>
    public required SpotPlan Plan { get; init; }

    /// <summary>
    /// Name of the topic that everybody on call gets, for alarms of CloudWatch; <c>null</c>, the default, without one.
    /// </summary>
    public string? AlarmTopicName { get; init; }

    /// <summary>The arguments for a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="cluster">The stack's cluster.</param>
    /// <returns>The arguments.</returns>
    public static SpotHandlingArgs Of(PlatformConfig config, ClusterOutputs cluster)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new SpotHandlingArgs
        {
            Deployment = config.Deployment,
            Aws = config.Aws,
            Cluster = cluster,
            Spot = config.Spot,
            Plan = SpotPlan.Of(config),
            AlarmTopicName = TopicName(config),
        };
    }

    // Alertmanager's ground makes the topic.
    private static string? TopicName(PlatformConfig config) =>
        config.Routing.Sns is not null && OperatorStates.Of(config).IsInstalled(OperatorName.KubePrometheusStack)
            ? RoutingPlan.TopicNameOf(config.Deployment.Id)
            : null;
}
