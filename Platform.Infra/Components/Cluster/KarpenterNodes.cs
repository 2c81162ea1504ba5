using Pulumi;
using Pulumi.Aws.Ec2;
using EksCluster = Pulumi.Eks.Cluster;

namespace Platform.Components.Cluster;

/// <summary>
/// What Karpenter finds in AWS: a role for the nodes it launches, which may join, and the tag on the security group.
/// The subnets have the tag from the start.
/// </summary>
internal static class KarpenterNodes
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="clusterName">Its name, once it stands.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The role, with the access entry among its grants.</returns>
    public static ServiceRole Create(
        string name, ClusterPlan plan, EksCluster cluster, Output<string> clusterName, Resource parent)
    {
        var role = ServiceRole.Create(
            $"{name}-karpenter-node-role",
            ServiceRoleSpec.Node(plan, plan.Names.KarpenterNode),
            plan.Account,
            parent);
        var entry = ClusterAccess.NodeEntry($"{name}-karpenter-node-access", clusterName, role.Role, parent);
        var tag = new Tag(
            $"{name}-karpenter-discovery",
            new TagArgs
            {
                ResourceId = cluster.NodeSecurityGroupId,
                Key = ClusterSubnets.DiscoveryTag,
                Value = plan.ClusterName,
            },
            new CustomResourceOptions { Parent = parent });
        return role with { Grants = [.. role.Grants, entry, tag] };
    }
}
