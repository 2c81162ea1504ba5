using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Recovery;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>A schedule has made no whole backup for two intervals and a run.</summary>
internal static class VeleroBackupTooOld
{
    public const string Name = "VeleroBackupTooOld";

    public static Alert Of(RecoveryPlan plan) => new()
    {
        Name = Name,
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            time() - max by (schedule) ({{VeleroServer.BackupLastSuccessfulTimestamp}})
              > on (schedule)
            max by (schedule) ({{RecoverySeries.AgeLimit}})
            """,
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Schedule {{ $labels.schedule }} has made no whole backup for {{ $value | humanizeDuration }}",
        Description =
            "The last whole backup of schedule {{ $labels.schedule }} ended {{ $value | humanizeDuration }} ago: longer "
            + "than two intervals and a run. One was missed, and the next is overdue.",
        Meaning = "What was done since then is lost in a disaster.",
        Investigation =
        [
            "Its backups and how they ended: `kubectl -n velero get backups -l velero.io/schedule-name=SCHEDULE "
            + "--sort-by=.metadata.creationTimestamp -o custom-columns=NAME:.metadata.name,PHASE:.status.phase`",
            "Whether it runs at all: `kubectl -n velero get schedule SCHEDULE -o wide`; `PAUSED` is true where somebody "
            + "paused it in the cluster, `STATUS` is `FailedValidation` where Velero cannot read it",
            "Whether one hangs: one in phase `InProgress` stops the schedule from starting another",
        ],
        Resolution =
        [
            "Paused by hand: `velero schedule unpause SCHEDULE`; a pause that is meant belongs into the stack's "
            + "configuration (`paused: true`), which takes the alert away",
            "One hangs: restart Velero, `kubectl -n velero rollout restart deployment/velero`, which marks it `Failed`",
            "They fail: see `VeleroBackupFailed` and `VeleroBackupPartiallyFailed`",
            "Make the recovery point at once: `velero backup create --from-schedule SCHEDULE --wait`",
        ],
        Panel = RecoveryPanels.Link("backup-age"),
        Reads = [VeleroServer.BackupLastSuccessfulTimestamp, RecoverySeries.AgeLimit],
        MutedBy =
        [
            .. RecoveryMute.WithoutApiServer,
            // Without a promise there is no alert on one that is broken.
            .. plan.Promises.IsEmpty
                ? (ImmutableArray<MutedBy>)[]
                : [new MutedBy(VeleroBackupRpo.MissedName, ["cluster", "schedule"])],
        ],
        Proof = Proof(plan),
    };

    private static AlertProof Proof(RecoveryPlan plan)
    {
        var (schedule, rhythm) = plan.Schedules.First();
        var age = RecoveryTime.Humanized(rhythm.AgeLimit + TimeSpan.FromMinutes(6));
        var fires = Story.Fires(
            "the limit was passed five minutes ago",
            6,
            [
                new(Series(schedule, "velero-1"), RecoveryTime.Ago(rhythm.AgeLimit, 20)),
                new(Series("of-somebody-else", "velero-1"), RecoveryTime.Ago(rhythm.AgeLimit * 2, 20)),
                new(Series("", "velero-1"), RecoveryTime.Ago(rhythm.AgeLimit * 2, 20)),
            ],
            new FiringAlert(
                $"Schedule {schedule} has made no whole backup for {age}",
                $"The last whole backup of schedule {schedule} ended {age} ago: longer than two intervals and a run. One "
                + "was missed, and the next is overdue.",
                ("schedule", schedule)));
        return new(
            fires,
            Story.Quiet(
                "the limit is reached, and a second Velero that was replaced knew an older one",
                20,
                new(Series(schedule, "velero-2"), RecoveryTime.Ago(rhythm.AgeLimit - TimeSpan.FromMinutes(20), 30)),
                new(Series(schedule, "velero-1"), RecoveryTime.Ago(rhythm.AgeLimit * 2, 30))))
        {
            More = [fires.QuietAt(5, "not yet for five minutes")],
        };
    }

    private static string Series(string schedule, string pod) =>
        $$"""velero_backup_last_successful_timestamp{schedule="{{schedule}}",pod="{{pod}}"}""";
}
