using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>A schedule backs up nothing: its namespaces match none, which Velero takes for a success.</summary>
internal static class VeleroBackupEmpty
{
    /// <summary>
    /// The number of objects is 0 after a start of Velero's as well; the size is there only once a backup has ended since.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "VeleroBackupEmpty",
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            max by (schedule) ({{VeleroServer.BackupItemsTotal}}{schedule!=""}) == 0
            and on (schedule)
            max by (schedule) ({{VeleroServer.BackupTarballSizeBytes}})
            """,
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Schedule {{ $labels.schedule }} backs up nothing",
        Description = "The last backup of schedule {{ $labels.schedule }} has no object in it.",
        Meaning = "The backup says Completed, and there is nothing to restore.",
        Investigation =
        [
            "What it asks for: `kubectl -n velero get schedule SCHEDULE -o jsonpath='{.spec.template}'`",
            "What there is: `kubectl get namespaces`",
            "What Velero made of it: `velero backup describe NAME`, part Warnings",
        ],
        Resolution =
        [
            "The names have changed: correct `includedNamespaces` of the schedule in the stack's configuration",
            "Velero is older than 1.18 and takes a glob for a name: name the namespaces, or update it",
            "A label selector means objects, not namespaces: label the objects, or drop it",
            "There are no such namespaces yet: switch the schedule off, `enabled: false`, until there are",
        ],
        Panel = RecoveryPanels.Link("backup-items"),
        Reads = [VeleroServer.BackupItemsTotal, VeleroServer.BackupTarballSizeBytes],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "its namespaces are gone",
            10,
            [
                new(Items("hourly-critical-backup"), "0x20"),
                new(Size("hourly-critical-backup"), "_x4 10x20"),
                new(Items("daily-cluster-backup"), "1x20"),
                new(Size("daily-cluster-backup"), "900x20"),
                new(Items(""), "0x20"),
                new(Size(""), "10x20"),
            ],
            new FiringAlert(
                "Schedule hourly-critical-backup backs up nothing",
                "The last backup of schedule hourly-critical-backup has no object in it.",
                ("schedule", "hourly-critical-backup")));
        return new(
            fires,
            Story.Quiet(
                "Velero has just started, and no backup of this schedule has ended",
                60,
                new(Items("hourly-critical-backup"), "0x80"),
                new(Size("daily-cluster-backup"), "900x80")))
        {
            More = [fires.QuietAt(8, "the two numbers need not come in one scrape")],
        };
    }

    private static string Items(string schedule) => $$"""velero_backup_items_total{schedule="{{schedule}}",pod="velero-1"}""";

    private static string Size(string schedule) =>
        $$"""velero_backup_tarball_size_bytes{schedule="{{schedule}}",pod="velero-1"}""";
}
