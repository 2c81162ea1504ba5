using Platform.Configuration;

namespace Platform.Cloud;

/// <summary>An AWS partition: the first part of every ARN, with the names that differ with it.</summary>
/// <param name="Id">As in ARNs, such as <c>aws-us-gov</c>.</param>
/// <param name="DnsSuffix">Suffix of service host names, such as <c>amazonaws.com</c>.</param>
public sealed record Partition(string Id, string DnsSuffix)
{
    /// <summary>The commercial partition.</summary>
    public static Partition Commercial { get; } = new("aws", "amazonaws.com");

    /// <summary>GovCloud in the United States.</summary>
    public static Partition GovCloud { get; } = new("aws-us-gov", "amazonaws.com");

    /// <summary>China.</summary>
    public static Partition China { get; } = new("aws-cn", "amazonaws.com.cn");

    /// <summary>The partition that a region belongs to.</summary>
    /// <param name="region">A region, such as <c>us-gov-west-1</c>.</param>
    /// <returns>The partition; the commercial one for a region that <see cref="RegionCatalog"/> does not know.</returns>
    public static Partition OfRegion(string region) => RegionCatalog.Find(region) is { } known
        ? new Partition(known.Partition, known.DnsSuffix)
        : Commercial;
}
