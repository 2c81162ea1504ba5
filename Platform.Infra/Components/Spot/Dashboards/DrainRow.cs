using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Components.Spot.Alerts;
using Platform.Configuration;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Dashboards;

/// <summary>The row of drains: how long they take, what is left, and what stands in their way.</summary>
internal static class DrainRow
{
    /// <summary>The row.</summary>
    /// <param name="plan">Who drains nodes.</param>
    /// <param name="mode">How the cluster gets its nodes.</param>
    public static DashboardRow Of(SpotPlan plan, ComputeMode mode) => new("drains", "Drains",
    [
        .. plan.Handling is InterruptionHandling.KarpenterQueue or InterruptionHandling.ForeignKarpenter
            ? (ImmutableArray<Panel>)[TimeToDrain()]
            : [],
        .. NodeMarks.DrainedSpotNodes(mode) is { } drained ? (ImmutableArray<Panel>)[PodsLeft(drained)] : [],
        OverviewPanel.Lines(
            "budgets",
            "Budgets that let nobody go",
            "Budgets that allow no disruption though they cover pods, by namespace; for the length of a rollout that is normal.",
            Unit.Count,
            $"""
            count by (namespace) (
              {ObjectState.PoddisruptionbudgetStatusPodDisruptionsAllowed} == 0
              and on (namespace, poddisruptionbudget)
              {ObjectState.PoddisruptionbudgetStatusExpectedPods} > 0
            )
            """,
            "{{namespace}}"),
    ]);

    private static TimeSeriesPanel TimeToDrain() => OverviewPanel.Lines(
        "time-to-drain",
        "Time to go",
        "Time within which nodes go, from the request to the end of the instance: half of them, and 95 of 100.",
        Unit.Seconds,
        "",
        "") with
    {
        Targets = [Quantile("0.50", "half"), Quantile("0.95", "95 of 100")],
    };

    private static PromQl Quantile(string share, string legend) => new(
        $"""
        histogram_quantile({share}, sum by (le) (
          rate({Karpenter.NodeclaimsTerminationDurationSeconds}_bucket[$__rate_interval])
        ))
        """,
        legend);

    private static TimeSeriesPanel PodsLeft(string drained) => OverviewPanel.Lines(
        "pods-left",
        "Pods left on spot nodes that are drained",
        "Pods that still run on spot nodes that go, but for daemons; a line of more than two minutes is too long for a notice.",
        Unit.Count,
        $$"""
        count by (node) (
          max by (node, namespace, pod) ({{PodState.Info}}{node!="", created_by_kind!~"DaemonSet|Node"})
          * on (namespace, pod) group_left ()
          max by (namespace, pod) ({{PodState.StatusPhase}}{phase="Running"} == 1)
        )
        and on (node)
        {{drained}}
        """,
        "{{node}}");
}
