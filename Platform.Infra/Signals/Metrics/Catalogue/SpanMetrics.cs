using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>What Tempo's metrics generator makes of spans.</summary>
public static class SpanMetrics
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "tempo-metrics-generator",
        "2.10.8",
        OperatorName.Tempo,
        "grafana-community/helm-charts@tempo-2.2.4:charts/tempo/Chart.yaml")
    {
        TargetLabels = [],
    };

    /// <summary>Spans.</summary>
    public static Metric SpanmetricsCallsTotal { get; } =
        Counter(
            "traces_spanmetrics_calls_total", "service", "span_name", "span_kind", "status_code", "status_message",
            "service_version");

    /// <summary>How long spans took, in seconds.</summary>
    public static Metric SpanmetricsLatency { get; } =
        Histogram(
            "traces_spanmetrics_latency", "service", "span_name", "span_kind", "status_code", "status_message",
            "service_version");

    /// <summary>Calls from one service to another.</summary>
    public static Metric ServiceGraphRequestTotal { get; } =
        Counter("traces_service_graph_request_total", "client", "server", "connection_type");

    /// <summary>Calls that failed; absent where none did.</summary>
    public static Metric ServiceGraphRequestFailedTotal { get; } =
        Counter("traces_service_graph_request_failed_total", "client", "server", "connection_type");

    private const string Source =
        "grafana/tempo@v2.10.8:modules/generator/processor";

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);

    private static Metric Histogram(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Histogram, Source, labels);
}
