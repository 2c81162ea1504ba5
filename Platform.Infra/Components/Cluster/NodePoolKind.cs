namespace Platform.Components.Cluster;

/// <summary>In what Karpenter of one's own and that of EKS Auto Mode differ.</summary>
/// <param name="ClassGroup">API group of node classes.</param>
/// <param name="ClassKind">Their kind.</param>
/// <param name="ClassName">The class that the pool uses.</param>
/// <param name="ExpireAfter">How old a node gets, as Go writes durations.</param>
/// <param name="Weight">
/// Which pool is asked first: a higher one; <c>null</c> where there is one pool only.
/// </param>
/// <param name="Labels">Beginning of the labels that describe instances.</param>
internal sealed record NodePoolKind(
    string ClassGroup, string ClassKind, string ClassName, string ExpireAfter, int? Weight, string Labels)
{
    /// <summary>Karpenter of one's own: new nodes have new images, and none is older than a month.</summary>
    public static NodePoolKind Karpenter { get; } =
        new("karpenter.k8s.aws", "EC2NodeClass", NodePools.Name, "720h", Weight: null, "karpenter.k8s.aws");

    /// <summary>
    /// EKS Auto Mode: its class <c>default</c> comes with the built-in pools, and a node lives 21 days at most. The
    /// built-in pools have no weight, so they take what this one has no room for. Source: EKS user guide, create a node
    /// pool for EKS Auto Mode.
    /// </summary>
    public static NodePoolKind AutoMode { get; } =
        new("eks.amazonaws.com", "NodeClass", "default", "336h", Weight: 10, "eks.amazonaws.com");
}
