using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The row of nodes.</summary>
internal static class OverviewNodes
{
    public static DashboardRow Row(AlertContext context) => new("nodes", "Nodes",
    [
        OverviewPanel.Faults(
            "nodes-ready",
            "Nodes not ready",
            "Nodes that do not answer, cordoned ones included.",
            $$"""count(max by (node) ({{NodeState.StatusCondition}}{condition="Ready", status="true"}) == 0)""",
            "not ready"),
        OverviewPanel.Faults(
            "node-pressure",
            "Nodes under pressure",
            "Nodes that lack memory, disk or process ids.",
            $$"""
            count by (condition) (
              max by (node, condition) ({{NodeState.StatusCondition}}{condition=~".+Pressure", status="true"}) == 1
            )
            """,
            "{{condition}}"),
        OverviewPanel.Shares(
            "node-cpu",
            "CPU of nodes",
            "Share of its CPU that each node uses.",
            context.Thresholds.NodeCpuPercent,
            $$"""
            1 - avg by (instance) (
              sum without (mode) (rate({{NodeExporter.CpuSecondsTotal}}{mode=~"idle|iowait|steal"}[$__rate_interval]))
            )
            """,
            "{{instance}}"),
        OverviewPanel.Shares(
            "node-memory",
            "Memory of nodes",
            "Share of its memory that each node uses.",
            context.Thresholds.NodeMemoryPercent,
            $$"""
            1 - max by (instance) ({{NodeExporter.MemoryAvailableBytes}})
              / max by (instance) ({{NodeExporter.MemoryTotalBytes}})
            """,
            "{{instance}}"),
        OverviewPanel.Shares(
            "node-filesystem",
            "File systems of nodes",
            "How full the nodes' own writable file systems are.",
            context.Thresholds.NodeDiskPercent,
            $$"""
            max by (instance, mountpoint) (
              1 - {{NodeExporter.FilesystemAvailBytes}}{fstype!~"tmpfs|overlay|squashfs|erofs"}
                / {{NodeExporter.FilesystemSizeBytes}}
              and {{NodeExporter.FilesystemReadonly}} == 0
            )
            """,
            "{{instance}} {{mountpoint}}"),
    ]);
}
