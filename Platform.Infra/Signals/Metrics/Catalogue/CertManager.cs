using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>cert-manager's controller.</summary>
public static class CertManager
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "cert-manager",
        "1.21.1",
        OperatorName.CertManager,
        "quay.io/jetstack/charts/cert-manager:v1.21.1")
    {
        Job = "cert-manager",
    };

    /// <summary>When a certificate ends, in seconds since 1970; 0 before it is issued.</summary>
    public static Metric CertificateExpirationTimestampSeconds { get; } =
        Gauge(
            "certmanager_certificate_expiration_timestamp_seconds", "name", "exported_namespace", "issuer_name",
            "issuer_kind", "issuer_group");

    /// <summary>When it should be renewed; 0 before it is issued.</summary>
    public static Metric CertificateRenewalTimestampSeconds { get; } =
        Gauge(
            "certmanager_certificate_renewal_timestamp_seconds", "name", "exported_namespace", "issuer_name",
            "issuer_kind", "issuer_group") with
        { Since = "1.6.0" };

    /// <summary>When it begins; 0 before it is issued.</summary>
    public static Metric CertificateNotBeforeTimestampSeconds { get; } =
        Gauge(
            "certmanager_certificate_not_before_timestamp_seconds", "name", "exported_namespace", "issuer_name",
            "issuer_kind", "issuer_group") with
        { Since = "1.19.0" };

    /// <summary>1 for the status of the Ready condition.</summary>
    public static Metric CertificateReadyStatus { get; } =
        Gauge(
            "certmanager_certificate_ready_status", "name", "exported_namespace", "condition", "issuer_name",
            "issuer_kind", "issuer_group");

    /// <summary>1 for the status of a cluster issuer's Ready condition.</summary>
    public static Metric ClusterissuerReadyStatus { get; } =
        Gauge("certmanager_clusterissuer_ready_status", "name", "condition") with { Since = "1.20.0" };

    /// <summary>1 for the status of an issuer's Ready condition.</summary>
    public static Metric IssuerReadyStatus { get; } =
        Gauge("certmanager_issuer_ready_status", "name", "exported_namespace", "condition") with { Since = "1.20.0" };

    /// <summary>Requests to an ACME server.</summary>
    public static Metric HttpAcmeClientRequestCount { get; } =
        Counter("certmanager_http_acme_client_request_count", "scheme", "host", "action", "method", "status");

    /// <summary>Objects that a controller could not bring in order.</summary>
    public static Metric ControllerSyncErrorCount { get; } =
        Counter("certmanager_controller_sync_error_count", "controller");

    private const string Source =
        "cert-manager/cert-manager@v1.21.1:internal/collectors, pkg/metrics/metrics.go";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
