using Platform.Components.Spot;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Eks;

namespace Platform.Components.Cluster;

/// <summary>
/// An Auto Scaling group of our own, with the EKS image of Amazon Linux 2023. That image makes EC2 ask for version 2 of
/// the metadata service; how many hops its answers survive cannot be said through Pulumi's component, so it is the
/// image's 2.
/// </summary>
internal static class SelfManagedNodes
{
    /// <summary>Creates the nodes, with the access entry that lets them join.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="ground">What they stand on.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The nodes.</returns>
    public static NodeGroupV2 Create(string name, ClusterPlan plan, NodeGround ground, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        var profile = new InstanceProfile(
            $"{name}-node-profile",
            new InstanceProfileArgs { Name = plan.Names.Node, Role = ground.Role.Role.Name },
            options);
        var entry = ClusterAccess.NodeEntry($"{name}-node-access", ground.Name, ground.Role.Role, parent);
        return new NodeGroupV2(
            $"{name}-nodes",
            new NodeGroupV2Args
            {
                Cluster = ground.Cluster,
                OperatingSystem = Pulumi.Eks.OperatingSystem.AL2023,
                AmiType = plan.Nodes.AmiType,
                InstanceType = plan.Nodes.InstanceTypes[0],
                InstanceProfileName = profile.Name,
                MinSize = plan.Nodes.Count,
                DesiredCapacity = plan.Nodes.Count,
                MaxSize = plan.Nodes.MaxCount,
                IgnoreScalingChanges = true,
                // Instances get it at their launch; the termination handler passes over those without.
                AutoScalingGroupTags = { [SpotNames.ManagedTag] = plan.ClusterName },
                NodeSubnetIds = ground.Network.PrivateSubnetIds,
                NodeAssociatePublicIpAddress = false,
                NodeSecurityGroupId = ground.Cluster.NodeSecurityGroupId,
                ClusterIngressRuleId = ground.Cluster.ClusterIngressRuleId,
                NodeRootVolumeEncrypted = true,
                NodeRootVolumeType = "gp3",
                NodeRootVolumeSize = plan.Nodes.DiskGib,
                NodeRootVolumeDeleteOnTermination = true,
            },
            new ComponentResourceOptions
            {
                Parent = parent,
                Providers = { ground.Aws },
                DependsOn = [entry, .. ground.Role.Grants, .. ground.Network.Ways, .. ground.Addons],
            });
    }
}
