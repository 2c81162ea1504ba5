using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>How backups and restores end.</summary>
internal static class BackupRow
{
    public static DashboardRow Of(RecoveryContext context) => new("backups", "Backups and restores",
    [
        new TimeSeriesPanel
        {
            Key = "backup-outcomes",
            Title = "Backups that end badly",
            Description =
                "Backups of the last day that failed, lack something or were refused, by schedule; there should be none.",
            Unit = Unit.Count,
            Targets =
            [
                new PromQl($"sum by (schedule) (increase({VeleroServer.BackupFailureTotal}[1d]))", "{{schedule}} failed"),
                new PromQl(
                    $"sum by (schedule) (increase({VeleroServer.BackupPartialFailureTotal}[1d]))", "{{schedule}} in part"),
                new PromQl(
                    $"sum by (schedule) (increase({VeleroServer.BackupValidationFailureTotal}[1d]))",
                    "{{schedule}} refused"),
            ],
        },
        new TimeSeriesPanel
        {
            Key = "backup-duration",
            Title = "How long backups take",
            Description =
                "Nine of ten backups of the last week took no longer, by schedule. Keep `longestRun` of the schedule above "
                + "it.",
            Unit = Unit.Duration,
            Targets =
            [
                new PromQl(
                    $$"""
                    histogram_quantile(0.9,
                      sum by (schedule, le) (increase({{VeleroServer.BackupDurationSeconds}}_bucket{schedule!=""}[7d])))
                    """,
                    "{{schedule}}"),
            ],
        },
        OverviewPanel.Lines(
            "backup-items",
            "Objects in the last backup",
            "Objects in the last backup of each schedule; 0 after a start of Velero until the next has ended.",
            Unit.Count,
            $$"""max by (schedule) ({{VeleroServer.BackupItemsTotal}}{schedule!=""})""",
            "{{schedule}}"),
        OverviewPanel.Lines(
            "backup-size",
            "Size of the last backup's manifests",
            "Size of the last backup of each schedule, volumes aside.",
            Unit.Bytes,
            $$"""max by (schedule) ({{VeleroServer.BackupTarballSizeBytes}}{schedule!=""})""",
            "{{schedule}}"),
        new TimeSeriesPanel
        {
            Key = "restore-failures",
            Title = "Restores that end badly",
            Description =
                "Restores of the last day that failed, lack something or were refused, drills among them; there should be "
                + "none.",
            Unit = Unit.Count,
            Targets =
            [
                new PromQl($"sum(increase({VeleroServer.RestoreFailedTotal}[1d]))", "failed"),
                new PromQl($"sum(increase({VeleroServer.RestorePartialFailureTotal}[1d]))", "in part"),
                new PromQl($"sum(increase({VeleroServer.RestoreValidationFailedTotal}[1d]))", "refused"),
            ],
        },
    ]);
}
