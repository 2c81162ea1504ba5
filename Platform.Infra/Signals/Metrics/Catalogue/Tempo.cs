using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Tempo itself.</summary>
public static class Tempo
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "tempo",
        "2.10.8",
        OperatorName.Tempo,
        "grafana-community/helm-charts@tempo-2.2.4:charts/tempo/Chart.yaml");

    /// <summary>Spans that gave no metrics.</summary>
    public static Metric MetricsGeneratorSpansDiscardedTotal { get; } =
        Counter("tempo_metrics_generator_spans_discarded_total", "tenant", "reason", "processor");

    /// <summary>Series not made because there were too many.</summary>
    public static Metric MetricsGeneratorRegistrySeriesLimitedTotal { get; } =
        Counter("tempo_metrics_generator_registry_series_limited_total", "tenant");

    /// <summary>Series that it makes.</summary>
    public static Metric MetricsGeneratorRegistryActiveSeries { get; } =
        Gauge("tempo_metrics_generator_registry_active_series", "tenant");

    /// <summary>Spans that came in.</summary>
    public static Metric DistributorSpansReceivedTotal { get; } =
        Counter("tempo_distributor_spans_received_total", "tenant");

    /// <summary>Spans that were refused.</summary>
    public static Metric DiscardedSpansTotal { get; } = Counter("tempo_discarded_spans_total", "reason", "tenant");

    private const string Source =
        "grafana/tempo@v2.10.8:modules/generator, modules/distributor";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
