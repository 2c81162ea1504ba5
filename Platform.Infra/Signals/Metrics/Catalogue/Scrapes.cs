using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>What Prometheus itself says of every scrape.</summary>
public static class Scrapes
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "scrapes",
        "3.14.0",
        OperatorName.KubePrometheusStack,
        "prometheus-community/helm-charts@kube-prometheus-stack-88.5.3:charts/kube-prometheus-stack/values.yaml");

    /// <summary>1 where a scrape got through, 0 where not; gone where the target is.</summary>
    public static Metric Up { get; } = Gauge("up", "node", "metrics_path");

    /// <summary>Samples that a target gave.</summary>
    public static Metric ScrapeSamplesScraped { get; } = Gauge("scrape_samples_scraped");

    /// <summary>How long a scrape took.</summary>
    public static Metric ScrapeDurationSeconds { get; } = Gauge("scrape_duration_seconds");

    private const string Source =
        "prometheus/prometheus@v3.14.0:docs/concepts/jobs_instances.md";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);
}
