using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Availability zones of regions by name, so that a graph is known without asking AWS. A zone's letter means another
/// place in each account; which letters an account has is a matter of the region, but for us-west-1, where each account
/// sees two of three. Source: the zone list of the EC2 user guide, as of 2026.
/// </summary>
public static class ZoneCatalog
{
    /// <summary>The zones of a region.</summary>
    /// <param name="region">The region.</param>
    /// <returns>Their names in order; empty where they are not known, so that configuration must name them.</returns>
    public static ImmutableArray<string> Of(AwsRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return [.. Letters(region).Select(letter => $"{region.Name}{letter}")];
    }

    private static string Letters(AwsRegion region) => region.Name switch
    {
        "us-west-1" => "",
        "us-east-1" => "abcdef",
        "us-west-2" or "ap-northeast-2" => "abcd",
        "ap-northeast-1" => "acd",
        "ca-central-1" or "cn-north-1" => "abd",
        _ => region.Partition is "aws" or "aws-us-gov" or "aws-cn" ? "abc" : "",
    };
}
