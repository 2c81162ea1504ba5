using Platform.Manifests;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>Disruption budgets as the kube-prometheus-stack chart takes them: its default keeps one pod.</summary>
internal static class ChartBudget
{
    /// <summary>A budget.</summary>
    /// <param name="replicas">Replicas; one has no budget, for it could only block a drain.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(int replicas) => replicas < 2
        ? HelmValues.Map(("enabled", false))
        : HelmValues.Map(("enabled", true), ("unhealthyPodEvictionPolicy", "AlwaysAllow"));
}
