namespace Platform.Cli.Engine.StandIns;

/// <summary>Where a resource pretends to be, and what follows from that.</summary>
/// <param name="Partition">Such as <c>aws-us-gov</c>.</param>
/// <param name="Region">Such as <c>us-gov-west-1</c>.</param>
/// <param name="Account">Twelve digits.</param>
internal sealed record Place(string Partition, string Region, string Account)
{
    /// <summary>The place of a run; without one, the account of AWS's documentation in its oldest region.</summary>
    public static Place Of(AwsPlace? aws) =>
        aws is null ? new("aws", "us-east-1", "123456789012") : new(aws.Partition, aws.Region, aws.AccountId);

    /// <summary>The domain under which the partition's services answer.</summary>
    public string DnsSuffix => Partition switch
    {
        "aws-cn" => "amazonaws.com.cn",
        "aws-iso" => "c2s.ic.gov",
        "aws-iso-b" => "sc2s.sgov.gov",
        _ => "amazonaws.com",
    };

    /// <summary>The same domain's labels the other way round, as in the names of VPC endpoint services.</summary>
    public string ReverseDnsPrefix => string.Join('.', DnsSuffix.Split('.').Reverse());

    /// <summary>How ids of availability zones begin: <c>euc1</c> in <c>eu-central-1</c>.</summary>
    public string ZoneCode
    {
        get
        {
            var parts = Region.Split('-');
            return parts[0] + string.Concat(parts.Skip(1).Select(Short));
        }
    }

    /// <summary>This place in another region; the partition is told by the region's name.</summary>
    public Place In(string region) => string.Equals(region, Region, StringComparison.Ordinal)
        ? this
        : this with { Region = region, Partition = PartitionOf(region) };

    private static string PartitionOf(string region) => region.Split('-') switch
    {
        ["cn", ..] => "aws-cn",
        ["us", "gov", ..] => "aws-us-gov",
        ["us", "iso", ..] => "aws-iso",
        ["us", "isob", ..] => "aws-iso-b",
        _ => "aws",
    };

    private static string Short(string part) => part
        .Replace("gov", "g", StringComparison.Ordinal)
        .Replace("north", "n", StringComparison.Ordinal)
        .Replace("south", "s", StringComparison.Ordinal)
        .Replace("east", "e", StringComparison.Ordinal)
        .Replace("west", "w", StringComparison.Ordinal)
        .Replace("central", "c", StringComparison.Ordinal);
}
