using System.Collections.Immutable;
using Platform.Cloud;

namespace Platform.Components.Cluster;

/// <summary>What a role of an AWS service is.</summary>
/// <param name="Name">Its name in IAM.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Trust">Who takes it.</param>
/// <param name="Policies">Names of the policies it has, of those that AWS keeps.</param>
internal sealed record ServiceRoleSpec(
    string Name, string Description, PolicyStatement Trust, ImmutableArray<string> Policies)
{
    /// <summary>The control plane's role. Source: EKS user guide, cluster IAM role and Auto Mode cluster
    /// role.</summary>
    /// <param name="plan">The cluster.</param>
    /// <returns>The role, with more rights where EKS runs nodes, volumes and load balancers itself.</returns>
    public static ServiceRoleSpec ControlPlane(ClusterPlan plan)
    {
        var auto = plan.Config.ComputeMode == Configuration.ComputeMode.AutoMode;
        return new ServiceRoleSpec(
            plan.Names.ControlPlaneRole,
            $"Lets EKS run cluster {plan.ClusterName}.",
            new PolicyStatement
            {
                Sid = "Eks",
                Principal = PolicyPrincipal.Service("eks.amazonaws.com"),
                // Auto Mode tags its sessions.
                Actions = auto ? ["sts:AssumeRole", "sts:TagSession"] : ["sts:AssumeRole"],
            },
            auto
                ? [
                    "AmazonEKSClusterPolicy", "AmazonEKSComputePolicy", "AmazonEKSBlockStoragePolicy",
                    "AmazonEKSLoadBalancingPolicy", "AmazonEKSNetworkingPolicy",
                ]
                : ["AmazonEKSClusterPolicy"]);
    }

    /// <summary>
    /// The role of nodes. Those that the platform launches have the CNI's rights too, since the CNI runs on the host
    /// network before Pod Identity does, and those of Systems Manager, in place of SSH. On Auto Mode there is neither.
    /// </summary>
    /// <param name="plan">The cluster.</param>
    /// <param name="name">The role's name.</param>
    /// <returns>The role.</returns>
    public static ServiceRoleSpec Node(ClusterPlan plan, string name) => new(
        name,
        $"Lets nodes of cluster {plan.ClusterName} join it and pull images.",
        new PolicyStatement
        {
            Sid = "Ec2",
            // EC2's own name is the same in every partition (IAM user guide, service principals).
            Principal = PolicyPrincipal.Service("ec2.amazonaws.com"),
            Actions = ["sts:AssumeRole"],
        },
        plan.Config.ComputeMode == Configuration.ComputeMode.AutoMode
            ? ["AmazonEKSWorkerNodeMinimalPolicy", "AmazonEC2ContainerRegistryPullOnly"]
            : [
                "AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonEKS_CNI_Policy",
                "AmazonSSMManagedInstanceCore",
            ]);
}
