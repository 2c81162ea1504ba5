using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Configuration;
using Platform.Signals.Alerts;

namespace Platform.Components.Spot.Alerts;

/// <summary>
/// The alerts on interruptions. Each exists where its metrics do: what AWS runs for the cluster shows none of its own, so
/// that only the nodes and budgets are left to look at there.
/// </summary>
internal static class SpotAlerts
{
    /// <summary>The alerts of a stack.</summary>
    /// <param name="plan">Who drains nodes.</param>
    /// <param name="context">What alerts depend on.</param>
    /// <returns>The alerts.</returns>
    public static ImmutableArray<Alert> Of(SpotPlan plan, AlertContext context) =>
        context.ComputeMode == ComputeMode.Local
            ? [PdbBlocksDrain.Of()]
            : [.. Nodes(context.ComputeMode), .. OfReader(plan, context)];

    private static IEnumerable<Alert> Nodes(ComputeMode mode) =>
    [
        NodeGoneWithoutDrain.Of(),
        PdbBlocksDrain.Of(),
        .. NodeMarks.DrainedSpotNodes(mode) is { } drained
            ? (ImmutableArray<Alert>)[DrainSlowerThanNotice.Of(mode, drained)]
            : [],
    ];

    private static IEnumerable<Alert> OfReader(
        SpotPlan plan, AlertContext context) => plan switch
        {
            // Somebody else's Karpenter may do without a queue, and would then be called broken for ever.
            { Handling: InterruptionHandling.KarpenterQueue } =>
            [
                SpotInterruptionReceived.OfKarpenter(),
                SpotInterruptionStorm.OfKarpenter(),
                SpotHandlerErrors.OfKarpenter(),
                KarpenterInterruptionQueueSlow.Of(),
                InterruptionQueueNotRead.Of(),
            ],
            { Handling: InterruptionHandling.ForeignKarpenter } =>
            [
                SpotInterruptionReceived.OfKarpenter(),
                SpotInterruptionStorm.OfKarpenter(),
            ],
            { HasHandler: true } =>
            [
                // Whether somebody else's handler taints what it drains is not known.
                .. plan.InstallsHandler
                    ? (ImmutableArray<Alert>)[SpotInterruptionReceived.OfHandler(), SpotInterruptionStorm.OfHandler()]
                    : [],
                SpotHandlerErrors.OfHandler(),
                SpotDrainFailed.Of(),
                SpotHandlerDown.Of(context, plan.InstallsHandler),
                .. plan.Handling == InterruptionHandling.HandlerQueue
                    ? (ImmutableArray<Alert>)[SpotHandlerSeesNoNode.Of()]
                    : [],
            ],
            _ => [],
        };
}
