namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Velero's server. Counters begin anew with each start; the last success is read from the backups again.</summary>
public static class VeleroServer
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "velero",
        "1.18.2",
        null,
        "vmware-tanzu/helm-charts@velero-12.1.0:charts/velero/Chart.yaml")
    {
        Job = "velero",
    };

    /// <summary>Backups that were started.</summary>
    public static Metric BackupAttemptTotal { get; } = Counter("velero_backup_attempt_total", "schedule");

    /// <summary>Backups that are whole.</summary>
    public static Metric BackupSuccessTotal { get; } = Counter("velero_backup_success_total", "schedule");

    /// <summary>Backups that failed.</summary>
    public static Metric BackupFailureTotal { get; } = Counter("velero_backup_failure_total", "schedule");

    /// <summary>Backups that lack something.</summary>
    public static Metric BackupPartialFailureTotal { get; } =
        Counter("velero_backup_partial_failure_total", "schedule");

    /// <summary>Backups that were refused.</summary>
    public static Metric BackupValidationFailureTotal { get; } =
        Counter("velero_backup_validation_failure_total", "schedule");

    /// <summary>When the last whole backup ended, in seconds since 1970.</summary>
    public static Metric BackupLastSuccessfulTimestamp { get; } =
        Gauge("velero_backup_last_successful_timestamp", "schedule");

    /// <summary>How long backups took.</summary>
    public static Metric BackupDurationSeconds { get; } = Histogram("velero_backup_duration_seconds", "schedule");

    /// <summary>Size of the last backup's manifests.</summary>
    public static Metric BackupTarballSizeBytes { get; } = Gauge("velero_backup_tarball_size_bytes", "schedule");

    /// <summary>
    /// Objects of the last backup. It is 0 from a start of Velero's on until a backup ends, and so says nothing alone.
    /// </summary>
    public static Metric BackupItemsTotal { get; } = Gauge("velero_backup_items_total", "schedule");

    /// <summary>1 where a storage location can be used.</summary>
    public static Metric BackupLocationStatusGauge { get; } =
        Gauge("velero_backup_location_status_gauge", "backup_location_name") with { Since = "1.17.0" };

    /// <summary>Restores that failed.</summary>
    public static Metric RestoreFailedTotal { get; } = Counter("velero_restore_failed_total", "schedule");

    /// <summary>Restores that lack something.</summary>
    public static Metric RestorePartialFailureTotal { get; } =
        Counter("velero_restore_partial_failure_total", "schedule");

    /// <summary>Restores that were refused.</summary>
    public static Metric RestoreValidationFailedTotal { get; } =
        Counter("velero_restore_validation_failed_total", "schedule");

    /// <summary>Restores that are whole.</summary>
    public static Metric RestoreSuccessTotal { get; } = Counter("velero_restore_success_total", "schedule");

    /// <summary>Snapshots through a plugin that failed.</summary>
    public static Metric VolumeSnapshotFailureTotal { get; } =
        Counter("velero_volume_snapshot_failure_total", "schedule");

    /// <summary>Maintenance of a repository that failed; there is no series before the first.</summary>
    public static Metric RepoMaintenanceFailureTotal { get; } =
        Counter("velero_repo_maintenance_failure_total", "repository_name") with { Since = "1.18.0" };

    /// <summary>Maintenance of a repository that succeeded; there is no series before the first.</summary>
    public static Metric RepoMaintenanceSuccessTotal { get; } =
        Counter("velero_repo_maintenance_success_total", "repository_name") with { Since = "1.18.0" };

    /// <summary>CSI snapshots that failed: a series a backup, which is born with its final value.</summary>
    public static Metric CsiSnapshotFailureTotal { get; } =
        Counter("velero_csi_snapshot_failure_total", "schedule", "backupName");

    private const string Source =
        "velero-io/velero@v1.18.2:pkg/metrics/metrics.go";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);

    private static Metric Histogram(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Histogram, Source, labels);
}
