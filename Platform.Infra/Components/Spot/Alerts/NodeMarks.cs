using Platform.Configuration;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>What nodes have on them while they are drained, as kube-state-metrics shows it.</summary>
internal static class NodeMarks
{
    /// <summary>Karpenter's taint, Auto Mode's too, from the moment that it takes a node away.</summary>
    public const string Karpenter = "karpenter.sh/disrupted";

    /// <summary>The termination handler's taint for a spot interruption.</summary>
    public const string SpotInterruption = "aws-node-termination-handler/spot-itn";

    /// <summary>Taints of all that take nodes away with a drain; cordoned nodes have another mark.</summary>
    public const string Any =
        "karpenter.sh/disrupted|ToBeDeletedByClusterAutoscaler|aws-node-termination-handler/.+";

    /// <summary>
    /// The spot nodes that are being drained; <c>null</c> where nothing tells a drain from a cordon by hand, which is so in
    /// managed node groups.
    /// </summary>
    /// <param name="mode">How the cluster gets its nodes.</param>
    /// <returns>PromQL with a series a node.</returns>
    public static string? DrainedSpotNodes(ComputeMode mode) => mode switch
    {
        ComputeMode.AutoMode or ComputeMode.Karpenter =>
            $$"""
            max by (node) ({{NodeState.SpecTaint}}{key="{{Karpenter}}"}) == 1
            and on (node)
            max by (node) ({{NodeState.Labels}}{label_karpenter_sh_capacity_type="spot"}) == 1
            """,
        ComputeMode.SelfManaged =>
            $$"""
            max by (node) ({{NodeState.SpecTaint}}{key="{{SpotInterruption}}"}) == 1
            """,
        _ => null,
    };
}
