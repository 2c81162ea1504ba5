using System.Collections.Frozen;

namespace Platform.Configuration;

/// <summary>An AWS region with what follows from it.</summary>
/// <param name="Name">Such as <c>eu-central-1</c>.</param>
/// <param name="Partition">The second part of every ARN there, such as <c>aws</c> or <c>aws-us-gov</c>.</param>
/// <param name="DnsSuffix">The end of every service's host name there, such as <c>amazonaws.com</c>.</param>
public sealed record AwsRegion(string Name, string Partition, string DnsSuffix);

/// <summary>
/// The AWS regions of each partition. Source: the partition table that the AWS SDKs share (botocore's
/// <c>endpoints.json</c> and <c>partitions.json</c>), as of 2026.
/// </summary>
public static class RegionCatalog
{
    private static readonly FrozenDictionary<string, AwsRegion> Regions =
        Commercial().Concat(China()).Concat(Government()).Concat(Isolated()).Concat(European())
            .ToFrozenDictionary(region => region.Name, StringComparer.Ordinal);

    /// <summary>All regions' names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Regions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Finds a region.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The region, or <c>null</c> where AWS has none of that name.</returns>
    public static AwsRegion? Find(string name) => Regions.GetValueOrDefault(name);

    private static IEnumerable<AwsRegion> Commercial() => Of(
        "aws",
        "amazonaws.com",
        """
        af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2
        ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7
        ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3
        il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2
        """);

    private static IEnumerable<AwsRegion> China() => Of("aws-cn", "amazonaws.com.cn", "cn-north-1 cn-northwest-1");

    private static IEnumerable<AwsRegion> Government() =>
        Of("aws-us-gov", "amazonaws.com", "us-gov-east-1 us-gov-west-1");

    private static IEnumerable<AwsRegion> Isolated() =>
    [
        .. Of("aws-iso", "c2s.ic.gov", "us-iso-east-1 us-iso-west-1"),
        .. Of("aws-iso-b", "sc2s.sgov.gov", "us-isob-east-1"),
        .. Of("aws-iso-e", "cloud.adc-e.uk", "eu-isoe-west-1"),
        .. Of("aws-iso-f", "csp.hci.ic.gov", "us-isof-east-1 us-isof-south-1"),
    ];

    private static IEnumerable<AwsRegion> European() => Of("aws-eusc", "amazonaws.eu", "eusc-de-east-1");

    private static IEnumerable<AwsRegion> Of(string partition, string dnsSuffix, string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new AwsRegion(name, partition, dnsSuffix));
}
