using System.Collections.Immutable;
using Platform.Cloud;

namespace Platform.Components.Operators.Karpenter;

/// <summary>Tags that tell what belongs to one cluster's Karpenter.</summary>
internal static class KarpenterTags
{
    /// <summary>Tag of subnets and security groups that nodes may have; its value is the cluster's name.</summary>
    public const string Discovery = "karpenter.sh/discovery";

    private const string Pool = "karpenter.sh/nodepool";

    /// <summary>The resource was made for the cluster.</summary>
    /// <param name="cluster">The cluster's name.</param>
    /// <returns>The conditions.</returns>
    public static ImmutableArray<PolicyCondition> Resource(string cluster) =>
    [
        PolicyCondition.StringEquals($"aws:ResourceTag/{Owned(cluster)}", "owned"),
        PolicyCondition.StringLike($"aws:ResourceTag/{Pool}", "*"),
    ];

    /// <summary>The resource will be the cluster's.</summary>
    /// <param name="cluster">The cluster's name.</param>
    /// <returns>The conditions.</returns>
    public static ImmutableArray<PolicyCondition> Request(string cluster) =>
    [
        PolicyCondition.StringEquals($"aws:RequestTag/{Owned(cluster)}", "owned"),
        PolicyCondition.StringEquals("aws:RequestTag/eks:eks-cluster-name", cluster),
        PolicyCondition.StringLike($"aws:RequestTag/{Pool}", "*"),
    ];

    /// <summary>Tag of everything that is one cluster's own.</summary>
    /// <param name="cluster">The cluster's name.</param>
    /// <returns>The tag's key.</returns>
    public static string Owned(string cluster) => $"kubernetes.io/cluster/{cluster}";
}
