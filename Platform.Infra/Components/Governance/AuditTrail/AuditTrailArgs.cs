using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Components.Governance.Audit;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Signals.Routing;
using Pulumi;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>What <see cref="AuditTrail"/> is made from.</summary>
public sealed record AuditTrailArgs
{
    /// <summary>What the deployment is called and where it stands.</summary>
    public required DeploymentConfig Deployment { get; init; }

    /// <summary>Who has Argo CD.</summary>
    internal OperatorPresence ArgoCd { get; init; }

    /// <summary>Where people open Argo CD.</summary>
    public required string ArgoCdUrl { get; init; }

    /// <summary>Where Argo CD's events are kept; <c>null</c> for nowhere.</summary>
    internal AuditDelivery? Delivery { get; init; }

    /// <summary>Whatever brings Argo CD.</summary>
    public ImmutableArray<Resource> AfterArgoCd { get; init; } = [];

    /// <summary>Where the cluster's audit log is; <c>null</c> where it is not looked through.</summary>
    public AwsAccount? Account { get; init; }

    /// <summary>The cluster's name, as what belongs to it in AWS takes it.</summary>
    public required Output<string> ClusterName { get; init; }

    /// <summary>Beginnings of names of users that are no people.</summary>
    public ImmutableArray<string> Automation { get; init; } = [];

    /// <summary>Name of the topic of everybody on call; <c>null</c> without one.</summary>
    public string? OnCallTopic { get; init; }

    /// <summary>Who reads what is no emergency, by name.</summary>
    public ImmutableSortedDictionary<string, SubscriptionConfig> Subscriptions { get; init; } =
        ImmutableSortedDictionary<string, SubscriptionConfig>.Empty;

    /// <summary>Whether the cluster's audit log is looked through.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>True where the log is known to be there, or the stack says so.</returns>
    public static bool LooksThroughLog(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.Cluster.ComputeMode != ComputeMode.Local
            && (config.Governance.AuditTrail.ClusterLog ?? config.Cluster.Mode == ClusterMode.Create);
    }

    /// <summary>The arguments that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="cluster">The stack's cluster.</param>
    /// <param name="afterArgoCd">Whatever brings Argo CD.</param>
    /// <returns>The arguments.</returns>
    public static AuditTrailArgs Of(PlatformConfig config, ClusterOutputs cluster, IEnumerable<Resource> afterArgoCd)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(cluster);
        return new AuditTrailArgs
        {
            Deployment = config.Deployment,
            ArgoCd = OperatorStates.Of(config)[OperatorName.ArgoCd],
            ArgoCdUrl = $"https://argocd.{config.Deployment.Domain}",
            Delivery = AuditDelivery.Of(config),
            AfterArgoCd = [.. afterArgoCd],
            Account = LooksThroughLog(config) && config.Aws is { } aws ? AwsAccount.Of(aws) : null,
            ClusterName = cluster.NameInAws,
            Automation = AutomationUsers.Of(config),
            OnCallTopic = OnCall(config),
            Subscriptions = config.Governance.AuditTrail.Subscriptions,
        };
    }

    // Alertmanager's ground makes the topic.
    private static string? OnCall(PlatformConfig config) =>
        config.Routing.Sns is not null && OperatorStates.Of(config).IsInstalled(OperatorName.KubePrometheusStack)
            ? RoutingPlan.TopicNameOf(config.Deployment.Id)
            : null;
}
