using Platform.Manifests;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>
/// Disruption budgets as the kube-prometheus-stack chart takes them: it documents how many must stay, and keeps one by
/// default, so that two of three Alertmanagers might go at once.
/// </summary>
internal static class ChartBudget
{
    /// <summary>A budget.</summary>
    /// <param name="replicas">Replicas; one has no budget, for it could only block a drain.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(int replicas) => replicas < 2
        ? HelmValues.Map(("enabled", false))
        : HelmValues.Map(
            ("enabled", true), ("minAvailable", replicas - 1), ("unhealthyPodEvictionPolicy", "AlwaysAllow"));
}
