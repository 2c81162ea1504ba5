using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>The repository that volumes' data is in is not looked after.</summary>
internal static class VeleroRepositoryMaintenanceFailed
{
    /// <summary>
    /// Maintenance runs each hour, and one that fails is made good by the next. There is no counter before the first
    /// failure, so the second is the first that is seen.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "VeleroRepositoryMaintenanceFailed",
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            sum by (repository_name) (increase({{VeleroServer.RepoMaintenanceFailureTotal}}[6h])) > 0
            unless on (repository_name)
            sum by (repository_name) (increase({{VeleroServer.RepoMaintenanceSuccessTotal}}[6h])) > 0
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Repository {{ $labels.repository_name }} is not maintained",
        Description =
            "Within six hours the maintenance of repository {{ $labels.repository_name }} has failed and never succeeded.",
        Meaning =
            "Data of deleted backups stays in the bucket and costs money, and backups and restores grow slower. A "
            + "repository that is damaged fails here first.",
        Investigation =
        [
            "What failed: `kubectl -n velero get backuprepository NAME -o jsonpath='{.status.recentMaintenance}'`",
            "Its jobs: `kubectl -n velero get jobs -l velero.io/repo-name`, and the log of the newest, "
            + "`kubectl -n velero logs job/JOB`",
        ],
        Resolution =
        [
            "Out of memory: raise `podResources` of repository maintenance in Velero's values",
            "No access: the jobs run under service account `velero`; its role and the key's policy",
            "Objects are missing in the bucket (`BLOB not found`): the repository is damaged. Restore a version of the "
            + "object from the bucket's versions; if there is none, delete the BackupRepository, back everything up anew, "
            + "and count older backups of its volumes as lost",
        ],
        Panel = RecoveryPanels.Link("repository-maintenance"),
        Reads = [VeleroServer.RepoMaintenanceFailureTotal, VeleroServer.RepoMaintenanceSuccessTotal],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "it fails again and again; another one's succeeds",
            360,
            [
                new(Failures("shop-kopia"), "_x10 1x60 2x400"),
                new(Successes("web-kopia"), "0x10 1x500"),
            ],
            new FiringAlert(
                "Repository shop-kopia is not maintained",
                "Within six hours the maintenance of repository shop-kopia has failed and never succeeded.",
                ("repository_name", "shop-kopia")));
        var recovered = Story.Quiet(
            "it fails, and succeeded five hours before",
            400,
            new(Failures("shop-kopia"), "1x380 2x200"),
            new(Successes("shop-kopia"), "7x100 8x500"));
        return new(fires, recovered)
        {
            More =
            [
                fires.QuietAt(85, "the next one may do it"),
                fires.QuietAt(460, "that was more than six hours ago"),
                recovered.FiresAt(
                    500,
                    "the success is more than six hours ago",
                    fires.Firing[0]),
                Story.Quiet("one fails, the first ever", 300, new InputSeries(Failures("shop-kopia"), "_x10 1x400")),
            ],
        };
    }

    private static string Failures(string repository) =>
        $$"""velero_repo_maintenance_failure_total{repository_name="{{repository}}",pod="velero-1"}""";

    private static string Successes(string repository) =>
        $$"""velero_repo_maintenance_success_total{repository_name="{{repository}}",pod="velero-1"}""";
}
