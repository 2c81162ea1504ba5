using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>The blackbox exporter: one probe a target.</summary>
public static class BlackboxExporter
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "blackbox-exporter",
        "0.28.0",
        OperatorName.BlackboxExporter,
        "prometheus-community/helm-charts@kube-prometheus-stack-88.5.3:charts/prometheus-blackbox-exporter/Chart.yaml")
    {
        TargetLabels = ["instance", "job", "namespace"],
    };

    /// <summary>1 where a probe got through.</summary>
    public static Metric ProbeSuccess { get; } = Gauge("probe_success", "target");

    /// <summary>How long it took.</summary>
    public static Metric ProbeDurationSeconds { get; } = Gauge("probe_duration_seconds", "target");

    /// <summary>Status of the answer.</summary>
    public static Metric ProbeHttpStatusCode { get; } = Gauge("probe_http_status_code", "target");

    /// <summary>When the first certificate of the chain ends, in seconds since 1970.</summary>
    public static Metric ProbeSslEarliestCertExpiry { get; } = Gauge("probe_ssl_earliest_cert_expiry", "target");

    private const string Source =
        "prometheus/blackbox_exporter@v0.28.0:prober";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);
}
