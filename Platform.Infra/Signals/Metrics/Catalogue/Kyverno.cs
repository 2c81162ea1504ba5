using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Kyverno's controllers.</summary>
public static class Kyverno
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "kyverno",
        "1.19.0",
        OperatorName.Kyverno,
        "kyverno.github.io/kyverno:kyverno-3.9.0");

    /// <summary>Rules of ClusterPolicy and Policy that were applied, by result.</summary>
    public static Metric PolicyResultsTotal { get; } =
        Counter(
            "kyverno_policy_results_total", "policy_validation_mode", "policy_type", "policy_background_mode",
            "policy_name", "resource_kind", "resource_request_operation", "rule_name", "rule_result", "rule_type",
            "rule_execution_cause", "dry_run");

    /// <summary>CEL policies that validated, by result.</summary>
    public static Metric ValidatingPolicyResultsTotal { get; } =
        Counter(
            "kyverno_validating_policy_results_total", "policy_validation_mode", "policy_background_mode",
            "policy_name", "resource_kind", "resource_request_operation", "execution_cause", "result") with
        {
            Since =
            "1.15.0"
        };

    /// <summary>CEL policies that changed something, by result.</summary>
    public static Metric MutatingPolicyResultsTotal { get; } =
        Counter(
            "kyverno_mutating_policy_results_total", "policy_background_mode", "policy_name", "resource_kind",
            "resource_request_operation", "execution_cause", "result") with
        { Since = "1.15.0" };

    /// <summary>CEL policies that made something, by result; all are of background scans.</summary>
    public static Metric GeneratingPolicyResultsTotal { get; } =
        Counter(
            "kyverno_generating_policy_results_total", "policy_background_mode", "policy_name", "resource_kind",
            "resource_request_operation", "execution_cause", "result") with
        { Since = "1.15.0" };

    /// <summary>CEL policies that looked at signatures of images, by result.</summary>
    public static Metric ImageValidatingPolicyResultsTotal { get; } =
        Counter(
            "kyverno_image_validating_policy_results_total", "policy_validation_mode", "policy_background_mode",
            "policy_name", "resource_kind", "resource_request_operation", "execution_cause", "result") with
        { Since = "1.15.0" };

    /// <summary>Admission requests that were answered.</summary>
    public static Metric AdmissionRequestsTotal { get; } =
        Counter("kyverno_admission_requests_total", "resource_kind", "resource_request_operation", "request_allowed");

    /// <summary>How long answers to them took.</summary>
    public static Metric AdmissionReviewDurationSeconds { get; } =
        Histogram(
            "kyverno_admission_review_duration_seconds", "resource_kind", "resource_request_operation",
            "request_allowed");

    private const string Source =
        "kyverno/kyverno@v1.19.0:pkg/metrics; charts/kyverno/values.yaml drops resource_namespace and policy_namespace";

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);

    private static Metric Histogram(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Histogram, Source, labels);
}
