namespace Platform.Components.Cluster;

/// <summary>Names in AWS of what a created cluster is made of.</summary>
/// <param name="Id">The deployment's id.</param>
/// <param name="Cluster">The cluster's name.</param>
internal sealed record ClusterNames(string Id, string Cluster)
{
    /// <summary>Role of the control plane.</summary>
    public string ControlPlaneRole => $"{Id}-cluster";

    /// <summary>Role, instance profile and launch template of the nodes that the stack makes.</summary>
    public string Node => $"{Id}-node";

    /// <summary>Role of the nodes that Karpenter launches.</summary>
    public string KarpenterNode => $"{Id}-karpenter-node";

    /// <summary>Role that writes flow logs.</summary>
    public string FlowLogs => $"{Id}-flow-logs";

    /// <summary>Alias of the key.</summary>
    public string KeyAlias => $"alias/{Id}-cluster";

    /// <summary>Log group of the control plane; EKS writes to the one of this name.</summary>
    public string ControlPlaneLogGroup => ControlPlaneLogGroupOf(Cluster);

    /// <summary>Log group of the network.</summary>
    public string FlowLogGroup => $"/aws/vpc/{Id}/flow-logs";

    /// <summary>Name of the node group.</summary>
    public const string NodeGroup = "base";

    /// <summary>The log group that EKS writes a cluster's control plane logs to.</summary>
    /// <param name="cluster">The cluster's name.</param>
    /// <returns>The log group's name.</returns>
    public static string ControlPlaneLogGroupOf(string cluster) => $"/aws/eks/{cluster}/cluster";
}
