using System.Collections.Immutable;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Platform.Components.Cluster;

/// <summary>The subnets, each list in the order of the zones.</summary>
/// <param name="Private">Where nodes and pods are.</param>
/// <param name="Public">Where NAT gateways and load balancers that face the internet are.</param>
internal sealed record ClusterSubnets(ImmutableArray<Subnet> Private, ImmutableArray<Subnet> Public)
{
    /// <summary>
    /// Tag by which Karpenter finds subnets and security groups; its value is the cluster's name (Karpenter's
    /// documentation, EC2NodeClass).
    /// </summary>
    public const string DiscoveryTag = "karpenter.sh/discovery";

    // Tags by which load balancer controllers find subnets (EKS user guide, network requirements).
    private const string InternalTag = "kubernetes.io/role/internal-elb";
    private const string InternetTag = "kubernetes.io/role/elb";

    /// <summary>Creates them.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="vpc">The VPC.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The subnets.</returns>
    public static ClusterSubnets Create(string name, ClusterPlan plan, Vpc vpc, Resource parent)
    {
        return new ClusterSubnets(
            [.. plan.Zones.Select(zone => One("private", zone, zone.Private, InternalTag))],
            [.. plan.Zones.Select(zone => One("public", zone, zone.Public, InternetTag))]);

        Subnet One(string kind, ZonePlan zone, CidrBlock range, string role)
        {
            var tags = new InputMap<string> { ["Name"] = $"{plan.ClusterName}-{kind}-{zone.Name}", [role] = "1" };
            if (string.Equals(role, InternalTag, StringComparison.Ordinal))
            {
                tags[DiscoveryTag] = plan.ClusterName;
            }

            return new Subnet(
                $"{name}-{kind}-{zone.Name}",
                new SubnetArgs
                {
                    VpcId = vpc.Id,
                    AvailabilityZone = zone.Name,
                    CidrBlock = range.ToString(),
                    MapPublicIpOnLaunch = false,
                    Tags = tags,
                },
                new CustomResourceOptions { Parent = parent });
        }
    }
}
