namespace Platform.Signals.Metrics.Catalogue;

/// <summary>
/// What workflows of the platform learn from AWS about recovery, and give to Argo's controller as gauges. The controller
/// forgets them when it restarts, until the workflow's next run.
/// </summary>
public static class CloudRecovery
{
    private const string Source = "Platform.Infra/Workflows/Aurora, Platform.Infra/Workflows/Replicas; "
        + "argoproj/argo-workflows@v4.0.6:docs/metrics.md";

    /// <summary>The last moment to which a database can be restored, in seconds since 1970.</summary>
    public static Metric LatestRestorable { get; } =
        Gauge("argo_workflows_aurora_latest_restorable_timestamp_seconds", "database");

    /// <summary>
    /// When the newest backup that should have been copied was last seen in the other region, in seconds since 1970.
    /// </summary>
    public static Metric BackupReplicaSeen { get; } =
        Gauge("argo_workflows_backup_replica_seen_timestamp_seconds", "bucket");

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        ArgoWorkflows.Exporter.Metric(name, MetricKind.Gauge, Source, labels);
}
