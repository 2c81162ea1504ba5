using System.Collections.Immutable;
using Platform.Components.Cluster;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Karpenter.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Karpenter.V1;

namespace Platform.Components.Operators.Karpenter;

/// <summary>How Karpenter's nodes are made in EC2.</summary>
internal static class NodeClass
{
    /// <summary>
    /// The image. The newest of its family: Karpenter replaces nodes of an older one, as the pool's budget allows.
    /// </summary>
    private const string Image = "al2023@latest";

    /// <summary>Creates it.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="site">Where, and after what.</param>
    /// <returns>The class.</returns>
    public static EC2NodeClass Create(OperatorPlan plan, OperatorSite site) => new(
        $"{site.Name}-node-class",
        new EC2NodeClassArgs
        {
            Metadata = new ObjectMetaArgs { Name = NodeProvisioning.Name },
            Spec = new EC2NodeClassSpecArgs
            {
                AmiSelectorTerms = { new EC2NodeClassSpecAmiSelectorTermsArgs { Alias = Image } },
                Role = NodeRole.NameOf(plan.Cluster),
                SubnetSelectorTerms = Subnets(plan.Cluster),
                SecurityGroupSelectorTerms = SecurityGroups(plan.Cluster),
                MetadataOptions = new EC2NodeClassSpecMetadataOptionsArgs
                {
                    HttpEndpoint = "enabled",
                    HttpProtocolIPv6 = "disabled",
                    // One hop ends on the node: a pod cannot take the node's role.
                    HttpPutResponseHopLimit = 1,
                    HttpTokens = "required",
                },
                BlockDeviceMappings = { RootVolume() },
                Tags =
                {
                    ["Deployment"] = plan.Id,
                    ["ManagedBy"] = "karpenter",
                },
            },
        },
        site.Options());

    private static InputList<EC2NodeClassSpecSubnetSelectorTermsArgs> Subnets(ClusterOutputs cluster) =>
        cluster.PrivateSubnetIds is { } ids
            ? ids.Apply(known => known
                .Select(id => new EC2NodeClassSpecSubnetSelectorTermsArgs { Id = id }).ToImmutableArray())
            : [new EC2NodeClassSpecSubnetSelectorTermsArgs { Tags = { [KarpenterTags.Discovery] = cluster.Name } }];

    private static InputList<EC2NodeClassSpecSecurityGroupSelectorTermsArgs> SecurityGroups(ClusterOutputs cluster) =>
        cluster.NodeSecurityGroupId is { } id
            ? [new EC2NodeClassSpecSecurityGroupSelectorTermsArgs { Id = id }]
            :
            [
                new EC2NodeClassSpecSecurityGroupSelectorTermsArgs
                {
                    Tags = { [KarpenterTags.Discovery] = cluster.Name },
                },
            ];

    private static EC2NodeClassSpecBlockDeviceMappingsArgs RootVolume() => new()
    {
        DeviceName = "/dev/xvda",
        RootVolume = true,
        Ebs = new EC2NodeClassSpecBlockDeviceMappingsEbsArgs
        {
            VolumeSize = "50Gi",
            VolumeType = "gp3",
            Encrypted = true,
            DeleteOnTermination = true,
        },
    };
}
