using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Key <c>platform:cluster.network</c>: the VPC of a cluster that the stack makes.</summary>
public sealed record NetworkConfig
{
    /// <summary>
    /// IPv4 range of the VPC, /16 to /20. A quarter of it goes to each zone's private subnet, and a sixteenth to its
    /// public one. It cannot be changed without making the VPC anew.
    /// </summary>
    [Cidr]
    public string Cidr { get; init; } = "10.0.0.0/16";

    /// <summary>
    /// IPv4 range of Kubernetes services, /12 to /24 and private; nothing outside the cluster sees it. It cannot be
    /// changed.
    /// </summary>
    [Cidr]
    public string ServiceCidr { get; init; } = "172.20.0.0/16";

    /// <summary>
    /// Availability zones, two or three, such as <c>eu-central-1a</c>; the default is the first three that the region
    /// catalogue has. Their order decides the subnets' ranges.
    /// </summary>
    [ZoneName]
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>NAT gateways; the default is one a zone in prod, and a single one elsewhere.</summary>
    public NatGateways? NatGateways { get; init; }

    /// <summary>
    /// Whether nodes reach ECR, STS, EC2, EKS and CloudWatch Logs without leaving the VPC; S3 they always do. The
    /// default is true but in dev, where the endpoints would cost more than the nodes.
    /// </summary>
    public bool? InterfaceEndpoints { get; init; }
}

/// <summary>How private subnets reach the internet.</summary>
public enum NatGateways
{
    /// <summary>A gateway in each zone: a zone's outage stays in it, and no traffic between zones is paid
    /// for.</summary>
    PerZone,

    /// <summary>One gateway for all zones.</summary>
    One,
}
