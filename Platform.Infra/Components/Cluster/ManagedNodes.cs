using System.Globalization;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Platform.Components.Cluster;

/// <summary>
/// A managed node group with a launch template of our own, for what EKS leaves open: metadata by version 2 only, out of
/// pods' reach, and an encrypted root volume.
/// </summary>
internal static class ManagedNodes
{
    /// <summary>Creates the node group.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="ground">What it stands on.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The node group.</returns>
    public static NodeGroup Create(string name, ClusterPlan plan, NodeGround ground, Resource parent)
    {
        var template = Template(name, plan, parent);
        var args = new NodeGroupArgs
        {
            ClusterName = ground.Name,
            NodeGroupName = ClusterNames.NodeGroup,
            // Without it nodes stay at the version that they were created with when the control plane is upgraded.
            Version = plan.Config.KubernetesVersion,
            NodeRoleArn = ground.Role.Role.Arn,
            SubnetIds = ground.Network.PrivateSubnetIds,
            AmiType = plan.Nodes.AmiType,
            CapacityType = "ON_DEMAND",
            InstanceTypes = [.. plan.Nodes.InstanceTypes],
            ScalingConfig = new NodeGroupScalingConfigArgs
            {
                MinSize = plan.Nodes.Count,
                DesiredSize = plan.Nodes.Count,
                MaxSize = plan.Nodes.MaxCount,
            },
            UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailable = 1 },
            NodeRepairConfig = new NodeGroupNodeRepairConfigArgs { Enabled = true },
            LaunchTemplate = new NodeGroupLaunchTemplateArgs
            {
                Id = template.Id,
                Version = template.LatestVersion.Apply(version => version.ToString(CultureInfo.InvariantCulture)),
            },
        };
        return new NodeGroup(
            $"{name}-nodes",
            args,
            new CustomResourceOptions
            {
                Parent = parent,
                DependsOn = [.. ground.Role.Grants, .. ground.Network.Ways, .. ground.Addons],
                // An autoscaler changes the number of nodes between min and max.
                IgnoreChanges = { "scalingConfig.desiredSize" },
            });
    }

    private static LaunchTemplate Template(string name, ClusterPlan plan, Resource parent)
    {
        var tags = new InputMap<string> { ["Name"] = $"{plan.ClusterName}-{ClusterNames.NodeGroup}" };
        return new LaunchTemplate(
            $"{name}-node-template",
            new LaunchTemplateArgs
            {
                Name = plan.Names.Node,
                Description = $"Base nodes of cluster {plan.ClusterName}",
                UpdateDefaultVersion = true,
                MetadataOptions = new LaunchTemplateMetadataOptionsArgs
                {
                    HttpEndpoint = "enabled",
                    HttpTokens = "required",
                    // A pod is one hop further than its node: with 1 it cannot take the node's role. What needs the
                    // metadata, such as the CNI, runs on the host network.
                    HttpPutResponseHopLimit = 1,
                },
                BlockDeviceMappings =
                {
                    new LaunchTemplateBlockDeviceMappingArgs
                    {
                        // The root device of Amazon Linux 2023.
                        DeviceName = "/dev/xvda",
                        Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs
                        {
                            VolumeSize = plan.Nodes.DiskGib,
                            VolumeType = "gp3",
                            Encrypted = "true",
                            DeleteOnTermination = "true",
                        },
                    },
                },
                TagSpecifications =
                {
                    new LaunchTemplateTagSpecificationArgs { ResourceType = "instance", Tags = tags },
                    new LaunchTemplateTagSpecificationArgs { ResourceType = "volume", Tags = tags },
                },
            },
            new CustomResourceOptions { Parent = parent });
    }
}
