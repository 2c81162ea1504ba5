using Platform.Calendar;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>What keeps the calendar up.</summary>
internal static class RunRow
{
    public static DashboardRow Of() => new("runs", "Reconciler",
    [
        OverviewPanel.Lines(
            "freeze-runs",
            "Since the last run that succeeded",
            "Seconds since the reconciler, and the thaw, last succeeded. They run every five minutes; above fifteen an alert "
            + "follows.",
            Unit.Seconds,
            $$"""
            time() - max by (cronjob) ({{JobState.CronjobStatusLastSuccessfulTime}}{namespace="{{FreezeNames.Namespace}}",
              cronjob=~"{{WindowNames.Reconciler}}|{{WindowNames.Thaw}}"})
            """,
            "{{cronjob}}") with
        {
            Minimum = 0,
            ShowsThresholds = true,
            Thresholds = new(DashboardColour.Green, [new(900, DashboardColour.Red)]),
        },
        OverviewPanel.Lines(
            "freeze-objects",
            "ConfigMaps",
            "1 for each ConfigMap of the calendar's that is there. The override's is there only while somebody overrules.",
            Unit.Count,
            $$"""
            max by (configmap) ({{ObjectState.ConfigmapInfo}}{namespace="{{FreezeNames.Namespace}}",
              configmap=~"{{FreezeNames.Calendar}}|{{FreezeNames.State}}|{{FreezeNames.Override}}"})
            """,
            "{{configmap}}") with
        { Minimum = 0 },
    ]);
}
