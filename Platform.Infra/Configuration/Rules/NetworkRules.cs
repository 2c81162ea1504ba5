using System.Globalization;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Ranges and zones of the network that the stack makes.</summary>
internal static class NetworkRules
{
    private const string CidrPath = "platform:cluster.network.cidr";
    private const string ServicePath = "platform:cluster.network.serviceCidr";
    private const string ZonesPath = "platform:cluster.network.zones";

    private const string Remedy = "Name two or three different ones; EKS needs two.";

    /// <summary>Checks the network, or the defaults where the stack says nothing of it.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var network = context.Config.Cluster.Network ?? new NetworkConfig();
        if (context.Sound(CidrPath))
        {
            CheckVpc(context, CidrBlock.Read(network.Cidr));
        }

        if (context.Sound(ServicePath))
        {
            CheckServices(context, CidrBlock.Read(network.ServiceCidr));
        }

        if (context.Sound(CidrPath, ServicePath)
            && CidrBlock.Read(network.Cidr).Overlaps(CidrBlock.Read(network.ServiceCidr)))
        {
            context.Report(
                FindingCatalogue.CidrOverlap, ServicePath,
                $"{network.ServiceCidr} shares addresses with the VPC's {network.Cidr}, "
                + "so those in it are not reached.",
                "Take a range outside the VPC and the networks that it is connected to.");
        }

        if (context.Config.Aws is { } aws && context.Sound(ZonesPath, "platform:aws.region")
            && RegionCatalog.Find(aws.Region) is { } region)
        {
            CheckZones(context, network, region);
        }
    }

    private static void CheckVpc(RuleContext context, CidrBlock range)
    {
        if (range.PrefixLength is < 16 or > 20)
        {
            context.Report(
                FindingCatalogue.Cidr, CidrPath,
                range.PrefixLength < 16
                    ? $"{range} is larger than a VPC may be."
                    : $"{range} is too small: each zone's pods get a quarter of it, and nodes and pods share that.",
                "Take a range from /16 to /20.");
        }
        else if (!range.IsUnrouted)
        {
            context.Report(
                FindingCatalogue.Cidr, CidrPath, $"{range} holds public addresses, which nothing inside could reach.",
                "Take a range in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10.");
        }
    }

    /// <summary>Source: EKS API, KubernetesNetworkConfigRequest.</summary>
    private static void CheckServices(RuleContext context, CidrBlock range)
    {
        if (!range.IsPrivate || range.PrefixLength is < 12 or > 24)
        {
            context.Report(
                FindingCatalogue.Cidr, ServicePath, $"EKS takes no {range} for services.",
                "Take a range from /12 to /24 in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.");
        }
    }

    private static void CheckZones(RuleContext context, NetworkConfig network, AwsRegion region)
    {
        var known = ZoneCatalog.Of(region);
        var list = string.Join(", ", known);
        if (network.Zones.IsEmpty)
        {
            if (known.IsEmpty)
            {
                context.Report(
                    FindingCatalogue.Zones, ZonesPath,
                    $"the catalogue does not know which zones {region.Name} has for you.",
                    $"Give two or three: aws ec2 describe-availability-zones --region {region.Name} lists them.");
            }

            return;
        }

        if (network.Zones.FirstOrDefault(zone => !zone.StartsWith(region.Name, StringComparison.Ordinal)
            || (!known.IsEmpty && !known.Contains(zone, StringComparer.Ordinal))) is { } foreign)
        {
            context.Report(
                FindingCatalogue.Zones, ZonesPath, $"{region.Name} has no zone {foreign}.",
                known.IsEmpty ? $"Write zones that begin with {region.Name}." : $"It has {list}.");
        }
        else if (Repeated(network) is { } repeated)
        {
            context.Report(FindingCatalogue.Zones, ZonesPath, $"{repeated} is there twice.", Remedy);
        }
        else if (network.Zones.Length is < 2 or > 3)
        {
            var count = network.Zones.Length == 1
                ? "there is 1 zone"
                : $"there are {Number(network.Zones.Length)} zones";
            context.Report(FindingCatalogue.Zones, ZonesPath, $"{count}.", Remedy);
        }
    }

    private static string? Repeated(NetworkConfig network) =>
        network.Zones.GroupBy(zone => zone, StringComparer.Ordinal).FirstOrDefault(zone => zone.Count() > 1)?.Key;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
