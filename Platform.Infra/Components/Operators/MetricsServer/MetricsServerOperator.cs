using Platform.Catalog;
using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Components.Operators.MetricsServer;

/// <summary>CPU and memory for autoscalers and <c>kubectl top</c>.</summary>
internal static class MetricsServerOperator
{
    // The chart listens where the kubelet does; the API server's way to that port is open on every node.
    private const int Port = 10250;

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.MetricsServer,
        Place = OperatorPlace.KubeSystem,
        Chart = Charts.MetricsServer,
        Values = Values,
        Traffic = plan =>
        [
            new PodTraffic
            {
                Name = "metrics-server",
                Pods = CommonTraffic.Labels(("app.kubernetes.io/name", "metrics-server")),
                In = [CommonTraffic.Webhook(Port), CommonTraffic.Scrapes(Port)],
                Out =
                [
                    CommonTraffic.Names,
                    CommonTraffic.ApiServer(plan),
                    new Allowance([], [new PeerPort(Port)], "ask each node's kubelet for usage"),
                ],
            },
        ],
    };

    private static Dictionary<string, object> Values(OperatorPlan plan)
    {
        var replicas = CommonValues.Standby(plan);
        return HelmValues.Map(
            ("replicas", replicas),
            ("args", Arguments(plan)),
            ("priorityClassName", PlatformPriorities.SystemCluster),
            ("podDisruptionBudget", CommonValues.Budget(replicas)),
            ("topologySpreadConstraints", CommonValues.Spread(
                plan, replicas, ("app.kubernetes.io/name", "metrics-server"))),
            ("metrics", HelmValues.Map(("enabled", plan.HasMonitors))),
            ("serviceMonitor", CommonValues.Monitor(plan)),
            ("resources", HelmValues.Resources("100m", "200Mi", "500m", "400Mi")));
    }

    // The kubelets of kind and its like have certificates that nobody signed.
    private static object[]? Arguments(OperatorPlan plan) =>
        plan.Cluster.ComputeMode == ComputeMode.Local ? ["--kubelet-insecure-tls"] : null;
}
