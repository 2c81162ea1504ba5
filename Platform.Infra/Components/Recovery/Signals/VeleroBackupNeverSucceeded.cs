using System.Globalization;
using Platform.Components.PlatformAlerts;
using Platform.Recovery;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;
using Platform.Signals.Rules;

namespace Platform.Components.Recovery.Signals;

/// <summary>A schedule has had its time, and has made no whole backup yet.</summary>
internal static class VeleroBackupNeverSucceeded
{
    private static readonly TimeSpan Present = TimeSpan.FromHours(1);

    /// <summary>
    /// Velero counts the attempts of a schedule from the minute in which it learns of it, so who had a counter an
    /// interval and a run ago has had its chance. The age of the last success says nothing here: there is none.
    /// </summary>
    public static Alert Of(RecoveryPlan plan) => new()
    {
        Name = "VeleroBackupNeverSucceeded",
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            (
              {{string.Join("\n  or\n  ", plan.Schedules.Select(pair => Known(pair.Key, pair.Value)))}}
            )
            unless on (schedule)
            max by (schedule) ({{VeleroServer.BackupLastSuccessfulTimestamp}})
            """,
        For = TimeSpan.FromMinutes(30),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Schedule {{ $labels.schedule }} has never made a whole backup",
        Description =
            "Schedule {{ $labels.schedule }} has been there for an interval and a run, and no backup of it is whole.",
        Meaning = "There is nothing to restore from this schedule.",
        Investigation =
        [
            "How its backups end: `kubectl -n velero get backups -l velero.io/schedule-name=SCHEDULE "
            + "-o custom-columns=NAME:.metadata.name,PHASE:.status.phase,REASON:.status.failureReason`",
            "Whether Velero takes the schedule: `kubectl -n velero get schedule SCHEDULE -o jsonpath='{.status}'`",
            "Whether it reaches the bucket: `kubectl -n velero get backupstoragelocations`",
        ],
        Resolution =
        [
            "No access: the role's policy on bucket and key, the Pod Identity association of service account `velero`",
            "Volumes cannot be snapshotted: a VolumeSnapshotClass with label "
            + "`velero.io/csi-volumesnapshot-class: \"true\"` for the driver, and the snapshot controller",
            "Then try: `velero backup create --from-schedule SCHEDULE --wait`",
        ],
        Panel = RecoveryPanels.Link("backup-age"),
        Reads = [VeleroServer.BackupAttemptTotal, VeleroServer.BackupLastSuccessfulTimestamp],
        MutedBy = [.. RecoveryMute.WithoutApiServer, new MutedBy(VeleroDown.Name, ["cluster"])],
        Proof = Proof(plan),
    };

    private static string Known(string schedule, BackupRhythm rhythm) =>
        $$"""
        group by (schedule) (present_over_time({{VeleroServer.BackupAttemptTotal}}{schedule="{{schedule}}"}[{{PromDuration.Of(Present)}}] offset {{PromDuration.Of(rhythm.WorstLoss)}}))
        """;

    private static AlertProof Proof(RecoveryPlan plan)
    {
        var cases = plan.Schedules.Select(pair => Never(pair.Key, pair.Value)).ToList();
        var (first, rhythm) = plan.Schedules.First();
        var glimpses = plan.Schedules.Select(pair => Glimpse(pair.Key, pair.Value)).ToList();
        return new(
            cases[0],
            Far(Story.Quiet(
                "it made one once",
                (rhythm.WorstLoss + TimeSpan.FromHours(1)).TotalMinutes,
                new(Attempts(first), Long("0", rhythm)),
                new(Success(first, "velero-2"), Long("1", rhythm)))))
        {
            More =
            [
                .. cases.Skip(1),
                .. cases.Select(one => one.QuietAt(one.At.TotalMinutes - 10, "it has not had its time yet")),
                .. glimpses,
                .. glimpses.Select(one => one.QuietAt(one.At.TotalMinutes + 30, "that was longer ago")),
            ],
        };
    }

    private static AlertCase Never(string schedule, BackupRhythm rhythm) => Fires(
        schedule,
        $"{schedule} is known since the start",
        rhythm.WorstLoss + TimeSpan.FromMinutes(30),
        new(Attempts(schedule), Long("0", rhythm)),
        new(Success("of-somebody-else", "velero-1"), Long("1", rhythm)));

    private static AlertCase Glimpse(string schedule, BackupRhythm rhythm) => Fires(
        schedule,
        $"{schedule} was known for a moment",
        rhythm.WorstLoss + TimeSpan.FromMinutes(50),
        new InputSeries(Attempts(schedule), "0"));

    private static AlertCase Fires(
        string schedule, string story, TimeSpan at, params ReadOnlySpan<InputSeries> series) => Far(Story.Fires(
            story,
            at.TotalMinutes,
            [.. series],
            new FiringAlert(
                $"Schedule {schedule} has never made a whole backup",
                $"Schedule {schedule} has been there for an interval and a run, and no backup of it is whole.",
                ("schedule", schedule))));

    // A week in steps of ten minutes, so that it is played in no time.
    private static AlertCase Far(AlertCase told) => told with { Interval = TimeSpan.FromMinutes(10) };

    private static string Long(string value, BackupRhythm rhythm) =>
        string.Create(CultureInfo.InvariantCulture, $"{value}x{((long)rhythm.WorstLoss.TotalMinutes / 10) + 12}");

    private static string Success(string schedule, string pod) =>
        $$"""velero_backup_last_successful_timestamp{schedule="{{schedule}}",pod="{{pod}}"}""";

    private static string Attempts(string schedule) =>
        $$"""velero_backup_attempt_total{schedule="{{schedule}}",pod="velero-1"}""";
}
