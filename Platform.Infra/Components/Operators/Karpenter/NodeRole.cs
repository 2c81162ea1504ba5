using Platform.Components.Cluster;
using Pulumi;

namespace Platform.Components.Operators.Karpenter;

/// <summary>The role of the nodes that Karpenter makes.</summary>
internal static class NodeRole
{
    /// <summary>Its name: the cluster's, or the one that upstream's template gives it where none is known.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <returns>The name.</returns>
    public static Output<string> NameOf(ClusterOutputs cluster) =>
        cluster.NodeRoleName ?? Output.Create($"KarpenterNodeRole-{cluster.Name}");
}
