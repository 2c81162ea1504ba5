using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>A schedule backs up much less than before.</summary>
internal static class VeleroBackupSizeDropped
{
    public static Alert Of() => new()
    {
        Name = "VeleroBackupSizeDropped",
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            max by (schedule) ({{VeleroServer.BackupTarballSizeBytes}}{schedule!=""})
              < 0.5 *
            max by (schedule) (quantile_over_time(0.5, {{VeleroServer.BackupTarballSizeBytes}}{schedule!=""}[7d]))
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "Backups of schedule {{ $labels.schedule }} are half as large as before",
        Description =
            "The manifests in the last backup of schedule {{ $labels.schedule }} are {{ $value | humanize1024 }}B, less "
            + "than half of what they were in the last seven days.",
        Meaning = "Either much was taken down, or namespaces are no longer in the backup.",
        Investigation =
        [
            "What is in it, and what was before: `velero backup describe NAME --details` of both, part Resource List",
            "What the schedule asks for: `kubectl -n velero get schedule SCHEDULE -o jsonpath='{.spec.template}'`",
        ],
        Resolution =
        [
            "Meant: nothing; within days it compares with the new size",
            "Not meant: correct the schedule's namespaces in the stack's configuration, and back up at once",
        ],
        Panel = RecoveryPanels.Link("backup-size"),
        Reads = [VeleroServer.BackupTarballSizeBytes],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Far(Story.Fires(
            "half of the cluster is missing since four hours",
            60 * 48,
            [
                new(Size("daily-cluster-backup"), "4096x264 1024x48"),
                new(Size(""), "4096x264 1024x48"),
            ],
            new FiringAlert(
                "Backups of schedule daily-cluster-backup are half as large as before",
                "The manifests in the last backup of schedule daily-cluster-backup are 1kiB, less than half of what they "
                + "were in the last seven days.",
                ("schedule", "daily-cluster-backup"))));
        return new(
            fires,
            Far(Story.Quiet(
                "it is a little less, and exactly half of another",
                60 * 48,
                new(Size("daily-cluster-backup"), "4096x264 2300x48"),
                new(Size("weekly-full"), "4096x264 2048x48"))))
        {
            More =
            [
                fires with { Story = "just less than half", Series = [new(Size("daily-cluster-backup"), "2100x264 1024x48")] },
                fires.QuietAt((60 * 44) + 20, "it may be made good at once"),
                Far(Story.Quiet(
                    "it was more until six days ago",
                    60 * 24 * 12,
                    new InputSeries(Size("daily-cluster-backup"), "4096x900 1024x1200"))),
                Far(Story.Quiet(
                    "it was more until four days ago",
                    60 * 24 * 7,
                    new InputSeries(Size("daily-cluster-backup"), "4096x460 1024x600"))),
                Far(Story.Fires(
                    "it was more until half a week ago",
                    60 * 24 * 7,
                    [new(Size("daily-cluster-backup"), "4096x540 1024x600")],
                    fires.Firing[0])),
            ],
        };
    }

    // A week in steps of ten minutes, so that it is played in no time.
    private static AlertCase Far(AlertCase told) => told with { Interval = TimeSpan.FromMinutes(10) };

    private static string Size(string schedule) =>
        $$"""velero_backup_tarball_size_bytes{schedule="{{schedule}}",pod="velero-1"}""";
}
