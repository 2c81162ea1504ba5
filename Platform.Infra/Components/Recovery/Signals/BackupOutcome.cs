using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>
/// A backup ended badly: one alert for each of the three ways. They read counters that begin anew with each start of
/// Velero's; a backup that such a start broke off is counted by none, so the age of the last success has an alert of its
/// own. <c>velero_backup_last_status</c> is set back to success each minute
/// (velero@v1.18.1:pkg/controller/schedule_controller.go) and is of no use.
/// </summary>
internal static class BackupOutcome
{
    private const string Schedule = """{{ or $labels.schedule "none (on demand)" }}""";

    /// <summary>It has nothing, or too little to be used.</summary>
    public static Alert Failed() => Of(
        "VeleroBackupFailed",
        VeleroServer.BackupFailureTotal,
        $"Backup of schedule {Schedule} failed",
        "has failed",
        "The backup cannot be restored. The recovery point before it is the last one.",
        [
            "The storage location is not available: see `VeleroBackupStorageLocationUnavailable`",
            "It was too much for Velero's memory: raise the limit, or split the schedule",
        ]);

    /// <summary>It is there, but lacks something.</summary>
    public static Alert PartiallyFailed() => Of(
        "VeleroBackupPartiallyFailed",
        VeleroServer.BackupPartialFailureTotal,
        $"Backup of schedule {Schedule} lacks something",
        "has failed in part",
        "Most of it can be restored, but objects or volumes are missing, and it does not count as a recovery point.",
        [
            "A volume could not be snapshotted or moved: see the errors on VolumeSnapshots and DataUploads",
            "A hook failed: the annotation `post.hook.backup.velero.io/on-error` of the pod says whether that matters",
            "A webhook or an API that is gone refuses objects: repair it, or exclude the resource in the schedule",
        ]);

    /// <summary>It was refused before it began.</summary>
    public static Alert ValidationFailed() => Of(
        "VeleroBackupValidationFailed",
        VeleroServer.BackupValidationFailureTotal,
        $"Backup of schedule {Schedule} was refused",
        "was refused as not valid",
        "Nothing was backed up, and nothing will be until the schedule or the storage location is corrected.",
        [
            "The storage location does not exist, or is read only: `kubectl -n velero get backupstoragelocations`",
            "The specification contradicts itself: correct the schedule in the stack's configuration",
        ]);

    private static Alert Of(
        string name,
        Metric counter,
        string summary,
        string what,
        string meaning,
        ImmutableArray<string> resolution) => new()
        {
            Name = name,
            Domain = RecoverySeries.Domain,
            Expression = $"sum by (schedule) (increase({counter}[1h])) > 0",
            Severity = AlertSeverity.Warning,
            Priority = AlertPriority.P2,
            Summary = summary,
            Description = $"Within the last hour a backup of schedule {Schedule} {what}.",
            Meaning = meaning,
            Investigation =
            [
                "Which one: `kubectl -n velero get backups --sort-by=.metadata.creationTimestamp "
            + "-o custom-columns=NAME:.metadata.name,PHASE:.status.phase,ERRORS:.status.errors,REASON:.status.failureReason`",
            "Why: `velero backup describe NAME --details`, `velero backup logs NAME`; refused ones say it in "
            + "`kubectl -n velero get backup NAME -o jsonpath='{.status.validationErrors}'`",
            ],
            Resolution =
            [
                .. resolution,
            "Then make the recovery point at once: `velero backup create --from-schedule SCHEDULE --wait`",
            ],
            Panel = RecoveryPanels.Link("backup-outcomes"),
            Reads = [counter],
            MutedBy = RecoveryMute.WithoutApiServer,
            Proof = Proof(counter, summary, what),
        };

    private static AlertProof Proof(Metric counter, string summary, string what)
    {
        var scheduled = Story.Fires(
            "the third backup since Velero's start ends so",
            60,
            [
                new(Series(counter, "daily-cluster-backup"), "0x10 1x80"),
                new(Series(counter, "weekly-full"), "2x90"),
            ],
            new FiringAlert(
                summary.Replace(Schedule, "daily-cluster-backup", StringComparison.Ordinal),
                $"Within the last hour a backup of schedule daily-cluster-backup {what}.",
                ("schedule", "daily-cluster-backup")));
        var onDemand = Story.Fires(
            "one that no schedule made",
            5,
            [new($"{counter}{{schedule=\"\",pod=\"velero-1\"}}", "0x2 1x20")],
            new FiringAlert(
                summary.Replace(Schedule, "none (on demand)", StringComparison.Ordinal),
                $"Within the last hour a backup of schedule none (on demand) {what}."));
        return new(
            scheduled,
            Story.Quiet(
                "Velero starts anew after one long ago",
                90,
                new InputSeries(Series(counter, "daily-cluster-backup"), "0x2 1x70 0x40")))
        {
            More = [onDemand, scheduled.QuietAt(75, "it is more than an hour ago")],
        };
    }

    private static string Series(Metric counter, string schedule) => $"{counter}{{schedule=\"{schedule}\",pod=\"velero-1\"}}";
}
