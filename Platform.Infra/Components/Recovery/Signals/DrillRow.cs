using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>What drills measured.</summary>
internal static class DrillRow
{
    public static DashboardRow Of() => new("drills", "Drills",
    [
        OverviewPanel.Faults(
            "drill-outcome",
            "Last drill",
            "1 where the last drill of its kind succeeded, 0 where it failed.",
            $"max by (drill) (last_over_time({RecoveryDrills.Succeeded}[2h]))",
            "{{drill}}") with
        { Thresholds = Thresholds.UpOrDown, Width = 12 },
        OverviewPanel.Faults(
            "drill-age",
            "Since the last success",
            "How long ago the last drill that succeeded ended.",
            $"time() - max by (drill) (last_over_time({RecoveryDrills.SuccessTimestamp}[2h]))",
            "{{drill}}") with
        { Unit = Unit.Duration, Thresholds = Thresholds.None, Width = 12, NoValue = "never" },
        Measured("drill-rto", "Time to recover", "RTO", RecoveryDrills.RtoSeconds, RecoverySeries.DrillRto),
        Measured("drill-rpo", "Age of the data", "RPO", RecoveryDrills.RpoSeconds, RecoverySeries.DrillRpo),
    ]);

    private static TimeSeriesPanel Measured(string key, string title, string promise, Metric measured, Metric target) =>
        new()
        {
            Key = key,
            Title = $"{title} against the {promise}",
            Description = $"{title} in the last drill that succeeded, and the {promise} that it is held to.",
            Unit = Unit.Duration,
            Targets =
            [
                new PromQl($"max by (drill) (last_over_time({measured}[2h]))", "{{drill}}"),
                new PromQl($"max by (drill) ({target})", $"{{{{drill}}}} {promise}"),
            ],
        };
}
