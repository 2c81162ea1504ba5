using Platform.Catalog;
using Platform.Configuration;

namespace Platform.Components.Operators.Cilium;

/// <summary>
/// Cilium, chained behind the VPC CNI: addresses and routes stay the VPC CNI's, and Cilium keeps the network policies.
/// Exactly one keeps them, so that the CNI's own agent is off in a cluster that the stack makes. Its pods are on the nodes'
/// network, where no policy reaches.
/// </summary>
internal static class CiliumOperator
{
    /// <summary>
    /// The taint that a new node has until Cilium runs on it: pods that start before are open to everybody (Cilium:
    /// considerations on node pool taints). Cilium takes it away.
    /// </summary>
    public const string NotReadyTaint = "node.cilium.io/agent-not-ready";

    /// <summary>The operator. The core policies of the VPC CNI are the default, and do without it.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.Cilium,
        Place = OperatorPlace.KubeSystem,
        Chart = Charts.Cilium,
        CrdGroups = ["cilium.io"],
        Fit = static mode => mode switch
        {
            ComputeMode.AutoMode =>
                ModeFit.Impossible("nodes of Auto Mode have AWS' own CNI, which keeps network policies by itself"),
            ComputeMode.Local =>
                ModeFit.Impossible("it is chained behind the VPC CNI, which a local cluster has none of"),
            _ => ModeFit.Fits,
        },
        Default = static (_, _) => OperatorState.Off,
        Values = CiliumValues.Of,
    };
}
