using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The row of volumes.</summary>
internal static class OverviewStorage
{
    public static DashboardRow Row(AlertContext context) => new("storage", "Storage",
    [
        OverviewPanel.Faults(
            "pvc-pending",
            "Claims without a volume",
            "Claims that wait or have lost their volume.",
            $$"""sum by (namespace) ({{ObjectState.PersistentvolumeclaimStatusPhase}}{phase=~"Pending|Lost"})""",
            "{{namespace}}"),
        OverviewPanel.Faults(
            "pv-failed",
            "Volumes that failed",
            "Volumes that could not be reclaimed.",
            $$"""sum({{ObjectState.PersistentvolumeStatusPhase}}{phase="Failed"})""",
            "failed"),
        OverviewPanel.Shares(
            "pvc-usage",
            "Use of volumes",
            "How full each mounted volume is.",
            context.Thresholds.PvcCriticalPercent,
            PvcUsage.Used,
            "{{namespace}}/{{persistentvolumeclaim}}"),
        OverviewPanel.Shares(
            "pvc-inodes",
            "Inodes of volumes",
            "How many of its inodes each mounted volume has used.",
            context.Thresholds.PvcInodesPercent,
            $$"""
            max by (namespace, persistentvolumeclaim) (
              {{Kubelet.VolumeStatsInodesUsed}} / ({{Kubelet.VolumeStatsInodes}} > 0)
            )
            """,
            "{{namespace}}/{{persistentvolumeclaim}}"),
    ]);
}
