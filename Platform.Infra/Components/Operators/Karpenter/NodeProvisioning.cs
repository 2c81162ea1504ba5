using Platform.Catalog;
using Platform.Components.Cluster;
using Platform.Components.Operators.Cilium;
using Pulumi;

namespace Platform.Components.Operators.Karpenter;

/// <summary>
/// The nodes that Karpenter makes where nothing else is asked for: on demand, of the environment's size, up to the
/// environment's limit. Spot nodes are a pool of their own.
/// </summary>
internal static class NodeProvisioning
{
    /// <summary>Name of the pool, and of its class.</summary>
    public const string Name = NodePools.Name;

    /// <summary>Creates pool and class.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="site">Where, and after what.</param>
    /// <returns>Both.</returns>
    public static IReadOnlyList<Resource> Create(OperatorPlan plan, OperatorSite site)
    {
        var nodeClass = NodeClass.Create(plan, site);
        var pool = NodePools.Create(
            $"{site.Name}-pool",
            plan.Profile,
            NodePoolKind.Karpenter,
            (site with { After = [.. site.After, nodeClass] }).Options(),
            plan.States.IsOff(OperatorName.Cilium) ? null : CiliumOperator.NotReadyTaint);
        return [nodeClass, pool];
    }
}
