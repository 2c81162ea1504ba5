using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>A restore failed, lacks something, or was refused.</summary>
internal static class VeleroRestoreFailed
{
    public static Alert Of() => new()
    {
        Name = "VeleroRestoreFailed",
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            sum(increase({{VeleroServer.RestoreFailedTotal}}[1h])) > 0
            or
            sum(increase({{VeleroServer.RestorePartialFailureTotal}}[1h])) > 0
            or
            sum(increase({{VeleroServer.RestoreValidationFailedTotal}}[1h])) > 0
            """,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "A restore failed or lacks something",
        Description = "Within the last hour a restore failed, failed in part or was refused as not valid.",
        Meaning = "What was to be restored is not there, or not all of it; of a drill, the backup may not be good.",
        Investigation =
        [
            "Which one: `kubectl -n velero get restores --sort-by=.metadata.creationTimestamp "
            + "-o custom-columns=NAME:.metadata.name,BACKUP:.spec.backupName,PHASE:.status.phase,REASON:.status.failureReason`",
            "Why: `velero restore describe NAME --details`, `velero restore logs NAME`; refused ones say it in "
            + "`kubectl -n velero get restore NAME -o jsonpath='{.status.validationErrors}'`",
        ],
        Resolution =
        [
            "A webhook refuses objects: restore what serves it first, or delete its configuration for the time",
            "The backup is not there: it was deleted, or is in another location; "
            + "`kubectl -n velero get backups`, `kubectl -n velero get backupstoragelocations`",
            "Objects that exist are left alone by default, which is a warning and no failure: "
            + "`--existing-resource-policy update` changes them",
            "Data does not come: the alerts on data movement and repositories, and the node agent's log",
        ],
        Panel = RecoveryPanels.Link("restore-failures"),
        Reads =
        [
            VeleroServer.RestoreFailedTotal, VeleroServer.RestorePartialFailureTotal,
            VeleroServer.RestoreValidationFailedTotal,
        ],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = One(VeleroServer.RestoreFailedTotal, "a restore fails");
        Metric[] others = [VeleroServer.RestorePartialFailureTotal, VeleroServer.RestoreValidationFailedTotal];
        return new(
            fires,
            Story.Quiet(
                "Velero starts anew after failures long ago",
                90,
                new(Series(VeleroServer.RestoreFailedTotal), "0x2 3x70 0x40"),
                new(Series(VeleroServer.RestorePartialFailureTotal), "1x110")))
        {
            More =
            [
                fires.QuietAt(75, "it is more than an hour ago"),
                .. others.SelectMany(metric => Twice(One(metric, $"{metric} counts one"))),
            ],
        };
    }

    private static AlertCase[] Twice(AlertCase told) => [told, told.QuietAt(75, "it is more than an hour ago")];

    private static AlertCase One(Metric metric, string story) => Story.Fires(
        story,
        60,
        [new(Series(metric), "0x10 1x80")],
        new FiringAlert(
            "A restore failed or lacks something",
            "Within the last hour a restore failed, failed in part or was refused as not valid."));

    private static string Series(Metric metric) => $"{metric}{{schedule=\"\",pod=\"velero-1\"}}";
}
