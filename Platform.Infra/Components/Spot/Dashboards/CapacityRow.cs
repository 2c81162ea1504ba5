using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Components.Spot.Alerts;
using Platform.Configuration;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Dashboards;

/// <summary>The row of capacity: spot and on demand, and where.</summary>
internal static class CapacityRow
{
    /// <summary>The row.</summary>
    /// <param name="mode">How the cluster gets its nodes.</param>
    public static DashboardRow Of(ComputeMode mode) => new("capacity", "Capacity",
    [
        Stacked(
            "nodes",
            "Nodes by zone",
            "Nodes by zone; a zone that loses many at once has run dry of spot capacity, or has an outage.",
            $"count by (label_topology_kubernetes_io_zone) ({NodeState.Labels})",
            "{{label_topology_kubernetes_io_zone}}"),
        .. Label(mode) is { } label
            ? (ImmutableArray<Panel>)
            [
                Stacked(
                    "mix",
                    "Capacity mix",
                    "Nodes by kind of capacity.",
                    $"count by ({label}) ({NodeState.Labels})",
                    $$$"""{{{{{label}}}}}"""),
            ]
            : [],
        Stacked(
            "leaving",
            "Nodes that go, by zone",
            "Nodes that are cordoned or drained at the moment, by zone.",
            $$"""
            count by (label_topology_kubernetes_io_zone) (
              {{NodeState.Labels}}
              and on (node) (
                max by (node) ({{NodeState.SpecTaint}}{key=~"{{NodeMarks.Any}}"}) == 1
                or max by (node) ({{NodeState.SpecUnschedulable}}) == 1
              )
            )
            """,
            "{{label_topology_kubernetes_io_zone}}"),
    ]);

    // The nodes of one's own groups have no label of everybody's for it.
    private static string? Label(ComputeMode mode) => mode switch
    {
        ComputeMode.AutoMode or ComputeMode.Karpenter => "label_karpenter_sh_capacity_type",
        ComputeMode.ManagedNodeGroups => "label_eks_amazonaws_com_capacity_type",
        _ => null,
    };

    private static TimeSeriesPanel Stacked(string key, string title, string description, string query, string legend) =>
        OverviewPanel.Lines(key, title, description, Unit.Count, query, legend) with { IsStacked = true };
}
