namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:aws</c>: the account and region. The partition is derived from the region, never typed.
/// </summary>
public sealed record AwsConfig
{
    /// <summary>The account's twelve digits, quoted in YAML.</summary>
    [AccountId]
    public required string AccountId { get; init; }

    /// <summary>The region, such as <c>eu-central-1</c>.</summary>
    [RegionName]
    public required string Region { get; init; }
}
