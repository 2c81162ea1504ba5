namespace Platform.Signals.Metrics.Catalogue;

/// <summary>
/// What the workflow that undoes drift tells: gauges that Argo's controller keeps until it restarts, one series an
/// application. A controller that has forgotten a question makes no alert, and the workflow waits all the same.
/// </summary>
public static class DriftRemediation
{
    private const string Source = "Platform.Infra/Workflows/Drift/RemediationWorkflow.cs; "
        + "argoproj/argo-workflows@v4.0.6:docs/metrics.md";

    /// <summary>When somebody was last asked whether an application is to be synced, in seconds since 1970.</summary>
    public static Metric AskedTimestamp { get; } = Gauge("argo_workflows_drift_remediation_asked_timestamp_seconds");

    /// <summary>When the last run ended, in seconds since 1970, however it went.</summary>
    public static Metric EndTimestamp { get; } = Gauge("argo_workflows_drift_remediation_end_timestamp_seconds");

    private static Metric Gauge(string name) =>
        ArgoWorkflows.Exporter.Metric(name, MetricKind.Gauge, Source, ["application"]);
}
