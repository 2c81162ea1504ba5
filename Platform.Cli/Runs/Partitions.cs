namespace Platform.Cli.Runs;

/// <summary>AWS partitions by region.</summary>
internal static class Partitions
{
    /// <summary>The partition of a region, by the prefix that AWS gives the regions of each.</summary>
    public static string Of(string region) => region switch
    {
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ => "aws",
    };
}
