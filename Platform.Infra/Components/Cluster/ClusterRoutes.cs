using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace Platform.Components.Cluster;

/// <summary>The ways out of the subnets.</summary>
/// <param name="Private">Route tables of the private subnets, in the order of the zones.</param>
/// <param name="All">Everything that must stand before traffic flows.</param>
internal sealed record ClusterRoutes(ImmutableArray<RouteTable> Private, IReadOnlyList<Resource> All)
{
    private const string Anywhere = "0.0.0.0/0";

    /// <summary>Creates gateways and route tables.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="vpc">The VPC.</param>
    /// <param name="subnets">Its subnets.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The routes.</returns>
    public static ClusterRoutes Create(
        string name, ClusterPlan plan, Vpc vpc, ClusterSubnets subnets, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        var gateway = new InternetGateway(
            $"{name}-internet",
            new InternetGatewayArgs { VpcId = vpc.Id, Tags = { ["Name"] = plan.ClusterName } },
            options);
        var open = Table("public", new RouteTableRouteArgs { CidrBlock = Anywhere, GatewayId = gateway.Id });
        Resource[] publicRoutes = [.. plan.Zones.Select((zone, index) =>
            Associate($"public-{zone.Name}", open, subnets.Public[index]))];

        NatGateway[] nats = [.. plan.Zones.Take(plan.NatPerZone ? plan.Zones.Length : 1).Select((zone, index) =>
            NatGatewayIn(name, plan, zone, subnets.Public[index], [gateway, publicRoutes[index]], parent))];
        RouteTable[] tables = [.. plan.Zones.Select((zone, index) => Table(
            $"private-{zone.Name}",
            new RouteTableRouteArgs
            {
                CidrBlock = Anywhere,
                NatGatewayId = nats[plan.NatPerZone ? index : 0].Id,
            }))];
        Resource[] privateRoutes = [.. plan.Zones.Select((zone, index) =>
            Associate($"private-{zone.Name}", tables[index], subnets.Private[index]))];
        return new ClusterRoutes([.. tables], privateRoutes);

        RouteTable Table(string kind, RouteTableRouteArgs route) => new(
            $"{name}-{kind}-routes",
            new RouteTableArgs
            {
                VpcId = vpc.Id,
                Routes = { route },
                Tags = { ["Name"] = $"{plan.ClusterName}-{kind}" },
            },
            options);

        RouteTableAssociation Associate(string kind, RouteTable table, Subnet subnet) => new(
            $"{name}-{kind}-association",
            new RouteTableAssociationArgs { RouteTableId = table.Id, SubnetId = subnet.Id },
            options);
    }

    private static NatGateway NatGatewayIn(
        string name, ClusterPlan plan, ZonePlan zone, Subnet subnet, Resource[] after, Resource parent)
    {
        var tag = $"{plan.ClusterName}-{zone.Name}";
        var address = new Eip(
            $"{name}-nat-address-{zone.Name}",
            new EipArgs { Domain = "vpc", Tags = { ["Name"] = tag } },
            new CustomResourceOptions { Parent = parent });
        return new NatGateway(
            $"{name}-nat-{zone.Name}",
            new NatGatewayArgs { AllocationId = address.AllocationId, SubnetId = subnet.Id, Tags = { ["Name"] = tag } },
            new CustomResourceOptions { Parent = parent, DependsOn = after });
    }
}
