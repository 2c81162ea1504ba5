using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Configuration;

namespace Platform.Components.Cluster;

/// <summary>The base nodes: those that the environments table asks for, unless the stack says otherwise.</summary>
/// <param name="InstanceTypes">Their types, in order of preference.</param>
/// <param name="Count">How many at least and at first.</param>
/// <param name="MaxCount">How many at most.</param>
/// <param name="DiskGib">Size of the root volume.</param>
/// <param name="AmiType">The image, in EKS's words.</param>
internal sealed record NodePlan(
    ImmutableArray<string> InstanceTypes, int Count, int MaxCount, int DiskGib, string AmiType)
{
    /// <summary>Decides the nodes.</summary>
    /// <param name="nodes">Key <c>platform:cluster.nodes</c>.</param>
    /// <param name="profile">What the environment gets.</param>
    /// <returns>The nodes.</returns>
    public static NodePlan Of(NodesConfig nodes, EnvironmentProfile profile)
    {
        var count = nodes.Count ?? profile.Nodes;
        return new NodePlan(
            nodes.InstanceTypes.IsEmpty
                ? Catalog.InstanceTypes.Of(nodes.Architecture, nodes.MemoryGib ?? profile.NodeMemoryGiB)
                : nodes.InstanceTypes,
            count,
            nodes.MaxCount ?? 2 * count,
            nodes.DiskGib,
            nodes.Architecture == ProcessorArchitecture.Arm64 ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD");
    }
}
