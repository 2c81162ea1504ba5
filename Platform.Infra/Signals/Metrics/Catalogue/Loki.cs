using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Loki itself.</summary>
public static class Loki
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "loki",
        "3.7.6",
        OperatorName.Loki,
        "grafana-community/helm-charts@loki-18.11.0:charts/loki/Chart.yaml");

    /// <summary>How long answers took.</summary>
    public static Metric RequestDurationSeconds { get; } =
        Histogram("loki_request_duration_seconds", "method", "route", "status_code", "ws");

    /// <summary>Lines that came in.</summary>
    public static Metric DistributorLinesReceivedTotal { get; } =
        Counter("loki_distributor_lines_received_total", "tenant", "is_internal_stream", "policy", "format");

    /// <summary>Bytes that came in.</summary>
    public static Metric DistributorBytesReceivedTotal { get; } =
        Counter(
            "loki_distributor_bytes_received_total", "tenant", "retention_hours", "is_internal_stream", "policy",
            "format");

    /// <summary>Lines that were refused.</summary>
    public static Metric DiscardedSamplesTotal { get; } =
        Counter("loki_discarded_samples_total", "reason", "tenant", "retention_hours", "policy", "format");

    /// <summary>Requests that ended in a panic.</summary>
    public static Metric PanicTotal { get; } = Counter("loki_panic_total");

    private const string Source =
        "grafana/loki@v3.7.6:pkg/loghttp/push/push.go, pkg/validation/validate.go";

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);

    private static Metric Histogram(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Histogram, Source, labels);
}
