using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Components.Spot;

/// <summary>
/// Values of the termination handler's chart. Which mode it is in decides which keys have an effect: the chart draws a
/// deployment with a ServiceMonitor, or a daemon set with a PodMonitor.
/// </summary>
internal static class HandlerValues
{
    private const int Replicas = 2;

    /// <summary>A deployment that reads the queue.</summary>
    /// <param name="args">What the component is made from.</param>
    /// <param name="queue">The queue.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Queue(NodeTerminationHandlerArgs args, InterruptionQueue queue) => Merge(
        Common(args),
        HelmValues.Map(
            ("enableSqsTerminationDraining", true),
            ("queueURL", queue.Url),
            ("replicas", Replicas),
            ("podDisruptionBudget", HelmValues.Map(
                ("maxUnavailable", 1), ("unhealthyPodEvictionPolicy", "AlwaysAllow"))),
            ("priorityClassName", PlatformPriorities.SystemCluster),
            ("affinity", OffSpotNodes(args.Spot)),
            ("topologySpreadConstraints", Apart()),
            // The queue hears of every instance of the account; only those with the tag are this cluster's.
            ("checkTagBeforeDraining", true),
            ("managedTag", SpotNames.ManagedTag),
            // Nodes need not be called as EC2's private names.
            ("useProviderId", true),
            // Otherwise a message about an instance that is no node any more comes back until it expires.
            ("deleteSqsMsgIfNodeNotFound", true),
            ("serviceMonitor", Monitor(args))));

    /// <summary>A pod on each node that asks the metadata service: seed 000's mode.</summary>
    /// <param name="args">What the component is made from.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Metadata(NodeTerminationHandlerArgs args) => Merge(
        Common(args),
        HelmValues.Map(
            ("enableSqsTerminationDraining", false),
            ("enableSpotInterruptionDraining", true),
            ("enableScheduledEventDraining", true),
            // A recommendation is no interruption: a node that is drained for one stays, and nothing replaces it.
            ("enableRebalanceMonitoring", false),
            ("enableRebalanceDraining", false),
            ("daemonsetPriorityClassName", PlatformPriorities.SystemNode),
            // Nodes keep the metadata service from pods that are not on their own network.
            ("useHostNetwork", true),
            ("podMonitor", Monitor(args))));

    private static Dictionary<string, object> Common(NodeTerminationHandlerArgs args) => HelmValues.Map(
        ("awsRegion", args.Account.Region.Name),
        ("serviceAccount", HelmValues.Map(
            ("create", true), ("name", SpotNames.Handler), ("annotations", Annotations(args)))),
        ("rbac", HelmValues.Map(("create", true), ("pspEnabled", false))),
        ("podSecurityContext", HelmValues.Map(
            ("runAsNonRoot", true),
            ("fsGroup", 1000),
            ("seccompProfile", HelmValues.Map(("type", "RuntimeDefault"))))),
        ("securityContext", Container()),
        ("resources", HelmValues.Resources("20m", "64Mi", "200m", "128Mi")),
        // kube-state-metrics shows the taints, and so which node is drained for what.
        ("taintNode", true),
        ("emitKubernetesEvents", true),
        ("jsonLogging", true),
        ("enablePrometheusServer", true),
        ("prometheusServerPort", HandlerTraffic.MetricsPort));

    private static Dictionary<string, object> Container()
    {
        var container = HelmValues.RestrictedContainer();
        container["runAsNonRoot"] = true;
        container["runAsUser"] = 1000;
        container["runAsGroup"] = 1000;
        return container;
    }

    private static Dictionary<string, object>? Annotations(NodeTerminationHandlerArgs args) =>
        args.Queue is not null && args.Identity == WorkloadIdentity.Irsa
            ? HelmValues.Map(("eks.amazonaws.com/role-arn", args.Account.IamArn($"role/{SpotNames.Role(args.Deployment.Id)}")))
            : null;

    private static Dictionary<string, object> Monitor(NodeTerminationHandlerArgs args) => args.HasMonitors
        ? HelmValues.Map(("create", true), ("labels", HelmValues.Map(("release", PrometheusNames.Release))))
        : HelmValues.Map(("create", false));

    // Who drains spot nodes must not be drained with them. A node without a label passes NotIn.
    private static Dictionary<string, object> OffSpotNodes(SpotConfig spot) => HelmValues.Map(
        ("nodeAffinity", HelmValues.Map(
            ("requiredDuringSchedulingIgnoredDuringExecution", HelmValues.Map(
                ("nodeSelectorTerms", (object[])
                [
                    HelmValues.Map(("matchExpressions", (object[])
                    [
                        NotIn("eks.amazonaws.com/capacityType", "SPOT"),
                        NotIn("karpenter.sh/capacity-type", "spot"),
                        .. spot.NodeLabels.Select(label => NotIn(label.Key, label.Value)),
                    ])),
                ]))))));

    private static Dictionary<string, object> NotIn(string key, string value) => HelmValues.Map(
        ("key", key), ("operator", "NotIn"), ("values", (object[])[value]));

    private static object[] Apart() =>
    [
        .. ((string[])["topology.kubernetes.io/zone", "kubernetes.io/hostname"]).Select(key =>
            HelmValues.Map(
                ("maxSkew", 1),
                ("topologyKey", key),
                ("whenUnsatisfiable", "ScheduleAnyway"),
                ("matchLabelKeys", (object[])["pod-template-hash"]),
                ("labelSelector", HelmValues.Map(
                    ("matchLabels", HelmValues.Map(("app.kubernetes.io/name", SpotNames.Handler))))))),
    ];

    private static Dictionary<string, object> Merge(
        Dictionary<string, object> common, Dictionary<string, object> own)
    {
        foreach (var (key, value) in own)
        {
            common.Add(key, value);
        }

        return common;
    }
}
