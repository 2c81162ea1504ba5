namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A key that nothing reads in the stack's cluster mode.</summary>
    public static FindingCode OtherMode { get; } = Error("PLT2140", "Key of another cluster mode");

    /// <summary>An IPv4 range that is none, or that a VPC or cluster cannot have.</summary>
    public static FindingCode Cidr { get; } = Error("PLT2141", "IPv4 range not usable");

    /// <summary>Two ranges that share addresses.</summary>
    public static FindingCode CidrOverlap { get; } = Error("PLT2142", "IPv4 ranges overlap");

    /// <summary>Availability zones that the region does not have, or not enough of them.</summary>
    public static FindingCode Zones { get; } = Error("PLT2143", "Availability zones not usable");

    /// <summary>A production API server that all of the internet reaches.</summary>
    public static FindingCode OpenEndpoint { get; } = Warning("PLT2144", "API server open to the internet");

    /// <summary>Nodes that no instance type fits, or whose numbers contradict each other.</summary>
    public static FindingCode NodeSize { get; } = Error("PLT2145", "Size of nodes not usable");

    /// <summary>An access entry that EKS refuses, or that gives nothing.</summary>
    public static FindingCode Access { get; } = Error("PLT2146", "Access entry not usable");

    /// <summary>A retention that CloudWatch does not offer.</summary>
    public static FindingCode LogRetention { get; } = Error("PLT2147", "Log retention not offered");

    /// <summary>An add-on that the cluster component does not install.</summary>
    public static FindingCode UnknownAddon { get; } = Error("PLT2148", "Unknown add-on");

    /// <summary>Text that is not an id of the kind that is needed.</summary>
    public static FindingCode AwsId { get; } = Error("PLT2149", "Not the id of an AWS resource");

    private static FindingCode[] ClusterCodes() =>
    [
        OtherMode, Cidr, CidrOverlap, Zones, OpenEndpoint, NodeSize, Access, LogRetention, UnknownAddon, AwsId,
    ];
}
