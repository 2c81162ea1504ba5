using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Components.Cluster;

/// <summary>A zone with the ranges of its subnets.</summary>
/// <param name="Name">Such as <c>eu-central-1a</c>.</param>
/// <param name="Private">Range of the subnet that nodes and pods are in: a quarter of the VPC's.</param>
/// <param name="Public">Range of the subnet of NAT gateway and load balancers: a quarter of the last quarter.</param>
internal sealed record ZonePlan(string Name, CidrBlock Private, CidrBlock Public)
{
    private const int Zones = 3;
    private const int Quarter = 2;

    /// <summary>The zones of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="region">Where its default zones come from.</param>
    /// <returns>Two or three zones.</returns>
    public static ImmutableArray<ZonePlan> Of(NetworkConfig network, AwsRegion region)
    {
        var range = CidrBlock.Read(network.Cidr);
        var length = range.PrefixLength + Quarter;
        var last = range.Part(length, Zones);
        var names = network.Zones.IsEmpty ? ZoneCatalog.Of(region).Take(Zones) : network.Zones;
        return
        [
            .. names.Select((name, index) => new ZonePlan(
                name, range.Part(length, index), last.Part(length + Quarter, index))),
        ];
    }
}
