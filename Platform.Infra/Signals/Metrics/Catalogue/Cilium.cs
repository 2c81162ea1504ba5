using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Cilium's agents, one a node.</summary>
public static class Cilium
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "cilium",
        "1.19.6",
        OperatorName.Cilium,
        "helm.cilium.io/cilium:1.19.6")
    {
        Job = "cilium-agent",
    };

    /// <summary>Changes of policies by how they ended: <c>success</c> or <c>fail</c>.</summary>
    public static Metric PolicyChangeTotal { get; } = Exporter.Metric(
        "cilium_policy_change_total", MetricKind.Counter,
        "cilium/cilium@v1.19.6:Documentation/observability/metrics.rst", ["outcome"]);
}
