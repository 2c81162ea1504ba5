namespace Platform.Signals.Metrics.Catalogue;

/// <summary>The Kubernetes API server.</summary>
public static class ApiServer
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "apiserver",
        "1.34",
        null,
        "kubernetes/kubernetes@v1.34.0: the cluster's own version")
    {
        Job = "apiserver",
        TargetLabels = ["endpoint", "instance", "job", "namespace", "service"],
    };

    /// <summary>Requests, by answer.</summary>
    public static Metric RequestTotal { get; } =
        Counter(
            "apiserver_request_total", "verb", "dry_run", "group", "version", "resource", "subresource", "scope",
            "component", "code");

    /// <summary>How long answers took, without webhooks and without waiting in priority queues.</summary>
    public static Metric RequestSliDurationSeconds { get; } =
        Histogram(
            "apiserver_request_sli_duration_seconds", "verb", "group", "version", "resource", "subresource", "scope",
            "component") with
        { Since = "1.26.0" };

    /// <summary>Requests under way.</summary>
    public static Metric CurrentInflightRequests { get; } =
        Gauge("apiserver_current_inflight_requests", "request_kind");

    /// <summary>Requests that a webhook refused.</summary>
    public static Metric AdmissionWebhookRejectionCount { get; } =
        Counter(
            "apiserver_admission_webhook_rejection_count", "name", "type", "operation", "error_type", "rejection_code");

    /// <summary>1 where nobody is behind an API that is passed on.</summary>
    public static Metric AggregatorUnavailableApiservice { get; } =
        Gauge("aggregator_unavailable_apiservice", "name") with
        {
            Source = "kubernetes/kubernetes@v1.34.0:staging/src/k8s.io/kube-aggregator/pkg/controllers/status/metrics/metrics.go",
        };

    private const string Source =
        "kubernetes/kubernetes@v1.34.0:staging/src/k8s.io/apiserver/pkg/endpoints/metrics/metrics.go";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);

    private static Metric Histogram(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Histogram, Source, labels);
}
