using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.OperatorHealth;

/// <summary>The row of Velero.</summary>
internal static class VeleroRow
{
    /// <summary>The row.</summary>
    public static DashboardRow Of() => new("velero", "Velero",
    [
        OverviewPanel.Lines(
            "velero-age",
            "Time since the last whole backup",
            "Time since the last whole backup of each schedule.",
            Unit.Seconds,
            $$"""
            time() - max by (schedule) ({{VeleroServer.BackupLastSuccessfulTimestamp}}{schedule!=""} > 0)
            """,
            "{{schedule}}"),
        OverviewPanel.Lines(
            "velero-failures",
            "Backups that fail",
            "Backups of the last day that failed, lack something or were refused, by schedule; there should be none.",
            Unit.Count,
            $"""
            sum by (schedule) (increase({VeleroServer.BackupFailureTotal}[1d]))
            + on (schedule) sum by (schedule) (increase({VeleroServer.BackupPartialFailureTotal}[1d]))
            + on (schedule) sum by (schedule) (increase({VeleroServer.BackupValidationFailureTotal}[1d]))
            """,
            "{{schedule}}"),
        OverviewPanel.Faults(
            "velero-locations",
            "Locations not reached",
            "Storage locations that Velero cannot use.",
            $"count({VeleroServer.BackupLocationStatusGauge} == 0)"),
    ]);
}
