using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;
using CertManagerMetrics = Platform.Signals.Metrics.Catalogue.CertManager;
using KarpenterMetrics = Platform.Signals.Metrics.Catalogue.Karpenter;
using KyvernoMetrics = Platform.Signals.Metrics.Catalogue.Kyverno;

namespace Platform.Components.OperatorHealth;

/// <summary>Rows of what decides about, and provides for, other workloads.</summary>
internal static class ControlRows
{
    public static DashboardRow Kyverno() => new("kyverno", "Kyverno",
    [
        OverviewPanel.Lines(
            "kyverno-latency",
            "Time to answer",
            "Time within which Kyverno answers 99 of 100 admission requests; the API server waits for it at each change.",
            Unit.Seconds,
            $"""
            histogram_quantile(0.99,
              sum by (le) (rate({KyvernoMetrics.AdmissionReviewDurationSeconds}_bucket[$__rate_interval])))
            """,
            "99 of 100"),
        OverviewPanel.Lines(
            "kyverno-requests",
            "Admission requests",
            "Admission requests by answer; a sudden rise of refusals may be a new policy.",
            Unit.RequestsPerSecond,
            $"sum by (request_allowed) (rate({KyvernoMetrics.AdmissionRequestsTotal}[$__rate_interval]))",
            "allowed: {{request_allowed}}"),
    ]);

    public static DashboardRow ExternalSecrets() => new("external-secrets", "External Secrets",
    [
        OverviewPanel.Lines(
            "external-secrets-syncs",
            "Syncs",
            "Secrets that were brought up to date.",
            Unit.CountsPerSecond,
            $"sum(rate({ExternalSecretsOperator.SyncCallsTotal}[$__rate_interval]))",
            "syncs"),
        OverviewPanel.Lines(
            "external-secrets-errors",
            "Syncs that fail",
            "Syncs that fail, by secret; there should be none.",
            Unit.CountsPerSecond,
            $"""
            sum by (exported_namespace, name) (rate({ExternalSecretsOperator.SyncCallsError}[$__rate_interval])) > 0
            """,
            "{{exported_namespace}}/{{name}}"),
    ]);

    public static DashboardRow CertManager() => new("cert-manager", "cert-manager",
    [
        OverviewPanel.Lines(
            "cert-manager-errors",
            "Errors",
            "Objects that a controller could not bring in order, by controller.",
            Unit.CountsPerSecond,
            $"sum by (controller) (rate({CertManagerMetrics.ControllerSyncErrorCount}[$__rate_interval])) > 0",
            "{{controller}}"),
        OverviewPanel.Lines(
            "cert-manager-acme",
            "Requests to ACME",
            "Requests to the certificate authority by answer; 429 is its limit.",
            Unit.RequestsPerSecond,
            $"sum by (status) (rate({CertManagerMetrics.HttpAcmeClientRequestCount}[$__rate_interval]))",
            "{{status}}"),
    ]);

    public static DashboardRow Karpenter() => new("karpenter", "Karpenter",
    [
        OverviewPanel.Lines(
            "karpenter-errors",
            "Calls to AWS that fail",
            "Calls to AWS that fail, by method and error; InsufficientInstanceCapacity is AWS's to end.",
            Unit.CountsPerSecond,
            $"sum by (method, error) (rate({KarpenterMetrics.CloudproviderErrorsTotal}[$__rate_interval])) > 0",
            "{{method}} {{error}}"),
        OverviewPanel.Lines(
            "karpenter-queue",
            "Interruptions wait",
            "Time within which 99 of 100 messages about interruptions are read; a spot instance has two minutes.",
            Unit.Seconds,
            $"""
            histogram_quantile(0.99, sum by (le) (
              rate({KarpenterMetrics.InterruptionMessageQueueDurationSeconds}_bucket[$__rate_interval])
            ))
            """,
            "99 of 100"),
    ]);
}
