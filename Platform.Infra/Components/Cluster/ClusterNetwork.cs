using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Platform.Components.Cluster;

/// <summary>The network of a created cluster: private subnets for nodes, public ones for what faces the
/// internet.</summary>
internal sealed record ClusterNetwork
{
    /// <summary>The VPC's id.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>Ids of the private subnets, one a zone.</summary>
    public required Output<ImmutableArray<string>> PrivateSubnetIds { get; init; }

    /// <summary>What nodes need to reach AWS and images: they cannot join before.</summary>
    public required IReadOnlyList<Resource> Ways { get; init; }

    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The network.</returns>
    public static ClusterNetwork Create(string name, ClusterPlan plan, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        var vpc = new Vpc(
            $"{name}-vpc",
            new VpcArgs
            {
                CidrBlock = plan.Network.Cidr,
                EnableDnsSupport = true,
                EnableDnsHostnames = true,
                Tags = { ["Name"] = plan.ClusterName },
            },
            options);
        _ = new DefaultSecurityGroup(
            $"{name}-default-security-group",
            new DefaultSecurityGroupArgs { VpcId = vpc.Id, Tags = { ["Name"] = $"{plan.ClusterName}-unused" } },
            options);
        var subnets = ClusterSubnets.Create(name, plan, vpc, parent);
        var routes = ClusterRoutes.Create(name, plan, vpc, subnets, parent);
        return new ClusterNetwork
        {
            VpcId = vpc.Id,
            PrivateSubnetIds = Output.All(subnets.Private.Select(subnet => subnet.Id)),
            Ways = [.. routes.All, .. ClusterEndpoints.Create(name, plan, vpc, subnets, routes, parent)],
        };
    }
}
