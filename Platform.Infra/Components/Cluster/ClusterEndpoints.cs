using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Platform.Components.Cluster;

/// <summary>
/// Private ways to the AWS services that nodes and the platform's pods call. Image layers come from S3, so its
/// endpoint, which is free, is always there. Source: EKS user guide, private cluster requirements.
/// </summary>
internal static class ClusterEndpoints
{
    private static readonly ImmutableArray<string> Services =
        ["ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "logs", "sts"];

    /// <summary>Creates them.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="vpc">The VPC.</param>
    /// <param name="subnets">Its subnets.</param>
    /// <param name="routes">Its routes.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The endpoints.</returns>
    public static IReadOnlyList<Resource> Create(
        string name, ClusterPlan plan, Vpc vpc, ClusterSubnets subnets, ClusterRoutes routes, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        var storage = new VpcEndpoint(
            $"{name}-endpoint-s3",
            new VpcEndpointArgs
            {
                VpcId = vpc.Id,
                VpcEndpointType = "Gateway",
                ServiceName = ServiceName(plan, "s3"),
                RouteTableIds = [.. routes.Private.Select(table => table.Id)],
                Tags = { ["Name"] = $"{plan.ClusterName}-s3" },
            },
            options);
        return plan.InterfaceEndpoints ? [storage, .. Interfaces()] : [storage];

        IEnumerable<Resource> Interfaces()
        {
            var group = Firewall(name, plan, vpc, options);
            return Services.Select(service => new VpcEndpoint(
                $"{name}-endpoint-{service.Replace('.', '-')}",
                new VpcEndpointArgs
                {
                    VpcId = vpc.Id,
                    VpcEndpointType = "Interface",
                    ServiceName = ServiceName(plan, service),
                    SubnetIds = [.. subnets.Private.Select(subnet => subnet.Id)],
                    SecurityGroupIds = { group.Id },
                    PrivateDnsEnabled = true,
                    Tags = { ["Name"] = $"{plan.ClusterName}-{service}" },
                },
                options)).ToArray();
        }
    }

    private static SecurityGroup Firewall(string name, ClusterPlan plan, Vpc vpc, CustomResourceOptions options)
    {
        var group = new SecurityGroup(
            $"{name}-endpoints",
            new SecurityGroupArgs
            {
                Name = $"{plan.Names.Id}-endpoints",
                Description = $"AWS services as seen from the VPC of cluster {plan.ClusterName}",
                VpcId = vpc.Id,
                Tags = { ["Name"] = $"{plan.ClusterName}-endpoints" },
            },
            options);
        _ = new SecurityGroupIngressRule(
            $"{name}-endpoints-https",
            new SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = group.Id,
                Description = "HTTPS from inside the VPC",
                IpProtocol = "tcp",
                FromPort = 443,
                ToPort = 443,
                CidrIpv4 = plan.Network.Cidr,
            },
            options);
        return group;
    }

    private static string ServiceName(ClusterPlan plan, string service) =>
        $"com.amazonaws.{plan.Account.Region.Name}.{service}";
}
