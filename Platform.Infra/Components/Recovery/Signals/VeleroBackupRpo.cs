using Platform.Components.PlatformAlerts;
using Platform.Recovery;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>
/// The last recovery point of a component is older than is promised: a ticket with the first that is missing, since the
/// next may make it good, and a page with the second.
/// </summary>
internal static class VeleroBackupRpo
{
    public const string MissedName = "VeleroBackupRpoMissed";

    private const string RiskName = "VeleroBackupRpoAtRisk";

    /// <summary>One recovery point is missing.</summary>
    public static Alert AtRisk(RecoveryPlan plan) => Of(
        plan, RiskName, RecoverySeries.RpoLimit, promise => promise.AgeLimit, "a recovery point is missing") with
    {
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        MutedBy = [.. RecoveryMute.WithoutApiServer, new MutedBy(MissedName, ["cluster", "component", "schedule"])],
    };

    /// <summary>Two recovery points are missing.</summary>
    public static Alert Missed(RecoveryPlan plan) => Of(
        plan, MissedName, RecoverySeries.RpoMissed, promise => promise.TwiceMissed, "two recovery points are missing");

    private static Alert Of(
        RecoveryPlan plan, string name, Metric limit, Func<BackupPromise, TimeSpan> limitOf, string what) => new()
        {
            Name = name,
            Domain = RecoverySeries.Domain,
            Expression =
                $$"""
                max by (component, schedule) ({{limit}})
                  < on (schedule) group_left ()
                (time() - max by (schedule) ({{VeleroServer.BackupLastSuccessfulTimestamp}}))
                """,
            For = TimeSpan.FromMinutes(5),
            Severity = AlertSeverity.Critical,
            Priority = AlertPriority.P1,
            Summary = $"RPO of {{{{ $labels.component }}}} is not kept: {what}",
            Description =
                "The last whole backup of schedule {{ $labels.schedule }}, which keeps the RPO of "
                + "{{ $labels.component }}, ended more than {{ $value | humanizeDuration }} ago.",
            Meaning =
                "A disaster now costs more than is promised (`docs/recovery.md`, `platform:recovery.objectives`). Every "
                + "hour makes it more.",
            Investigation =
            [
                "Its backups and how they ended: `kubectl -n velero get backups -l velero.io/schedule-name=SCHEDULE "
                + "--sort-by=.metadata.creationTimestamp -o custom-columns=NAME:.metadata.name,PHASE:.status.phase`",
                "Whether Velero runs and reaches its bucket: `kubectl -n velero get pods,backupstoragelocations`",
            ],
            Resolution =
            [
                "Make the recovery point by hand: `velero backup create --from-schedule SCHEDULE --wait`",
                "If Velero cannot: protect the volumes themselves, `aws ec2 create-snapshots --instance-specification "
                + "InstanceId=ID,ExcludeBootVolume=true` for each node that has some, and dump databases by their own tools",
                "Then the cause: the other alerts on backups, or Velero's log",
            ],
            Panel = RecoveryPanels.Link("rpo"),
            Reads = [limit, VeleroServer.BackupLastSuccessfulTimestamp],
            MutedBy = RecoveryMute.WithoutApiServer,
            Proof = Proof(plan, limitOf, what),
        };

    private static AlertProof Proof(RecoveryPlan plan, Func<BackupPromise, TimeSpan> limitOf, string what)
    {
        // Of one schedule: others may keep the RPO of several components.
        var schedule = plan.Promises[0].Schedule;
        var promises = plan.Promises
            .Where(promise => string.Equals(promise.Schedule, schedule, StringComparison.Ordinal)).ToList();
        var limit = promises.Min(limitOf);
        var fires = Story.Fires(
            "the limit was passed five minutes ago",
            6,
            [
                new(Series(schedule, "velero-1"), RecoveryTime.Ago(limit, 20)),
                new(Series("of-somebody-else", "velero-1"), RecoveryTime.Ago(limit * 3, 20)),
            ],
            [
                .. promises.Where(promise => limitOf(promise) == limit).Select(promise => new FiringAlert(
                    $"RPO of {promise.Component} is not kept: {what}",
                    $"The last whole backup of schedule {schedule}, which keeps the RPO of {promise.Component}, ended more "
                    + $"than {RecoveryTime.Humanized(limit)} ago.",
                    ("component", promise.Component), ("schedule", schedule))),
            ]);
        return new(
            fires,
            Story.Quiet(
                "the limit is reached, and a second Velero that was replaced knew an older one",
                20,
                new(Series(schedule, "velero-2"), RecoveryTime.Ago(limit - TimeSpan.FromMinutes(20), 30)),
                new(Series(schedule, "velero-1"), RecoveryTime.Ago(limit * 3, 30))))
        {
            More = [fires.QuietAt(5, "not yet for five minutes")],
        };
    }

    private static string Series(string schedule, string pod) =>
        $$"""velero_backup_last_successful_timestamp{schedule="{{schedule}}",pod="{{pod}}"}""";
}
