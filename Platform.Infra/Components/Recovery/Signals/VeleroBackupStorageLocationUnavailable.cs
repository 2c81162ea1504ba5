using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>Velero does not reach the place that backups are in.</summary>
internal static class VeleroBackupStorageLocationUnavailable
{
    public static Alert Of() => new()
    {
        Name = "VeleroBackupStorageLocationUnavailable",
        Domain = RecoverySeries.Domain,
        Expression = $"max by (backup_location_name) ({VeleroServer.BackupLocationStatusGauge}) == 0",
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Storage location {{ $labels.backup_location_name }} is not available",
        Description = "Velero has not been able to use storage location {{ $labels.backup_location_name }} for 15 minutes.",
        Meaning = "No backup goes there, and none of those in it can be restored from this cluster.",
        Investigation =
        [
            "Why: `kubectl -n velero get backupstoragelocation NAME -o jsonpath='{.status.message}'`",
            "That Velero has its role: `kubectl -n velero logs deployment/velero | grep -i -e AccessDenied -e credentials`",
            "That the bucket is there: `aws s3api head-bucket --bucket BUCKET`",
        ],
        Resolution =
        [
            "Access was taken away: compare the role's policy, the bucket's policy and the key's policy with the stack's, "
            + "`pulumi preview --diff`",
            "The key is disabled or being deleted: `aws kms cancel-key-deletion --key-id KEY`, then "
            + "`aws kms enable-key --key-id KEY`. Without it every backup is lost",
            "The location was deleted on purpose: restart Velero, which then forgets its metric, "
            + "`kubectl -n velero rollout restart deployment/velero`",
        ],
        Panel = RecoveryPanels.Link("backup-locations"),
        Reads = [VeleroServer.BackupLocationStatusGauge],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "the bucket is not reached, the read-only one of the other region is",
            20,
            [new(Status("default", "velero-1"), "1x4 0x30"), new(Status("dr", "velero-1"), "1x40")],
            new FiringAlert(
                "Storage location default is not available",
                "Velero has not been able to use storage location default for 15 minutes.",
                ("backup_location_name", "default")));
        return new(
            fires,
            Story.Quiet(
                "a Velero that is being replaced does not reach it any more",
                40,
                new(Status("default", "velero-1"), "0x60"),
                new(Status("default", "velero-2"), "1x60")))
        {
            More = [fires.QuietAt(19, "it may have been a moment")],
        };
    }

    private static string Status(string location, string pod) =>
        $$"""velero_backup_location_status_gauge{backup_location_name="{{location}}",pod="{{pod}}"}""";
}
