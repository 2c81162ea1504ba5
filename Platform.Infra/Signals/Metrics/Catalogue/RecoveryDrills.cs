namespace Platform.Signals.Metrics.Catalogue;

/// <summary>
/// What recovery drills measure: gauges that workflows of the platform give to Argo's controller, one series a drill, with
/// the drill's workflow as its name. The controller forgets them when it restarts, and within the hour the workflow
/// <c>drill-results</c> gives them again from what was kept; so read them over more than an hour.
/// </summary>
public static class RecoveryDrills
{
    private const string Source = "Platform.Infra/Workflows/Recovery/DrillMetrics.cs; "
        + "argoproj/argo-workflows@v4.0.6:docs/metrics.md, docs/telemetry-configuration.md";

    /// <summary>
    /// Seconds from the start of the last drill's restore until what was restored was verified. Of the last drill that
    /// succeeded.
    /// </summary>
    public static Metric RtoSeconds { get; } = Gauge("argo_workflows_dr_test_rto_seconds");

    /// <summary>
    /// Age in seconds, at the start of the last drill, of the data that it restored. Of the last drill that succeeded.
    /// </summary>
    public static Metric RpoSeconds { get; } = Gauge("argo_workflows_dr_test_rpo_seconds");

    /// <summary>When the last drill that succeeded ended, in seconds since 1970.</summary>
    public static Metric SuccessTimestamp { get; } = Gauge("argo_workflows_dr_test_success_timestamp_seconds");

    /// <summary>When the last drill ended, in seconds since 1970, however it went.</summary>
    public static Metric EndTimestamp { get; } = Gauge("argo_workflows_dr_test_end_timestamp_seconds");

    /// <summary>Whether the last drill succeeded, clean-up included: 1 or 0.</summary>
    public static Metric Succeeded { get; } = Gauge("argo_workflows_dr_test_succeeded");

    private static Metric Gauge(string name) =>
        ArgoWorkflows.Exporter.Metric(name, MetricKind.Gauge, Source, ["drill"]);
}
