using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Components.Spot.Alerts;
using Platform.Configuration;
using Platform.Signals.Dashboards;

namespace Platform.Components.Spot.Dashboards;

/// <summary>
/// The dashboard of interruptions: how many and where, how long drains take, and what the cluster is made of. Its rows are
/// those whose metrics the compute mode has.
/// </summary>
internal static class SpotDashboard
{
    /// <summary>The dashboard of a stack.</summary>
    /// <param name="plan">Who drains nodes.</param>
    /// <param name="mode">How the cluster gets its nodes.</param>
    /// <returns>The dashboard.</returns>
    public static Dashboard Of(SpotPlan plan, ComputeMode mode) => new()
    {
        Uid = SpotPanel.Uid,
        Title = "Spot and interruptions",
        Description = "What does EC2 take back, is it drained in time, and how much of the cluster is spot capacity?",
        Tags = ["nodes", "spot"],
        LintExceptions = LintException.ManyExporters,
        Links = [DashboardLink.To("Cluster overview", Overview.Uid)],
        Rows =
        [
            .. Interruptions(plan),
            DrainRow.Of(plan, mode),
            .. mode == ComputeMode.Local ? (ImmutableArray<DashboardRow>)[] : [CapacityRow.Of(mode)],
        ],
    };

    private static ImmutableArray<DashboardRow> Interruptions(SpotPlan plan) => plan switch
    {
        { Handling: InterruptionHandling.KarpenterQueue or InterruptionHandling.ForeignKarpenter } =>
            [InterruptionRows.OfKarpenter()],
        { HasHandler: true } => [InterruptionRows.OfHandler(plan)],
        _ => [],
    };
}
