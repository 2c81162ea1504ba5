using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>
/// kube-state-metrics: what the API server says about its objects. The metrics are in a class a kind of object.
/// </summary>
public static class KubeStateMetrics
{
    /// <summary>
    /// The exporter. The chart scrapes it with <c>honorLabels</c>, so <c>namespace</c>, <c>pod</c> and
    /// <c>container</c> are the object's.
    /// </summary>
    public static Exporter Exporter { get; } = new(
        "kube-state-metrics",
        "2.20.0",
        OperatorName.KubePrometheusStack,
        "prometheus-community/helm-charts@kube-prometheus-stack-88.5.3:charts/kube-state-metrics/Chart.yaml")
    {
        Job = "kube-state-metrics",
    };
}
