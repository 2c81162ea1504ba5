using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Components.Backup;

/// <summary>
/// Which nodes Velero's server runs on: on-demand ones, since an interruption fails the backup it is in. The label
/// <c>eks.amazonaws.com/nodegroup</c> of the seeds exists on nodes of managed node groups only.
/// </summary>
internal static class NodePlacement
{
    /// <summary>The node selector.</summary>
    /// <param name="mode">How the cluster gets its nodes.</param>
    /// <returns>Labels; <c>null</c> where nothing is known about the nodes.</returns>
    public static Dictionary<string, object>? Selector(ComputeMode mode) => mode switch
    {
        ComputeMode.AutoMode => HelmValues.Map(
            ("eks.amazonaws.com/compute-type", "auto"), ("karpenter.sh/capacity-type", "on-demand")),
        ComputeMode.Karpenter => HelmValues.Map(("karpenter.sh/capacity-type", "on-demand")),
        ComputeMode.ManagedNodeGroups => HelmValues.Map(("eks.amazonaws.com/capacityType", "ON_DEMAND")),
        _ => null,
    };
}
