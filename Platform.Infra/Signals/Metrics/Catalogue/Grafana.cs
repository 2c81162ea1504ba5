using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Grafana itself.</summary>
public static class Grafana
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "grafana",
        "13.1.3",
        OperatorName.KubePrometheusStack,
        "grafana-community/helm-charts@grafana-12.11.1:charts/grafana/Chart.yaml")
    {
        Job = "kube-prometheus-stack-grafana",
    };

    /// <summary>How long answers took.</summary>
    public static Metric HttpRequestDurationSeconds { get; } =
        Histogram(
            "grafana_http_request_duration_seconds", "handler", "status_code", "method", "status_source", "slo_group");

    private const string Source =
        "grafana/grafana@v13.1.3:pkg/middleware/request_metrics.go";

    private static Metric Histogram(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Histogram, Source, labels);
}
