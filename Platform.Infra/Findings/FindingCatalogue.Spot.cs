namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A termination handler beside something that drains nodes already.</summary>
    public static FindingCode HandlerFit { get; } =
        Error("PLT2360", "Termination handler does not fit the compute mode");

    /// <summary>Nodes that nobody drains before EC2 takes them.</summary>
    public static FindingCode NobodyDrains { get; } = Warning("PLT2361", "Nobody drains nodes that EC2 takes back");

    /// <summary>A handler that learns nothing of instances that their group ends.</summary>
    public static FindingCode NoScalingGroup { get; } = Warning("PLT2362", "No Auto Scaling group for the handler");

    /// <summary>A chart of the handler that is older than the cluster's Kubernetes.</summary>
    public static FindingCode HandlerChartOld { get; } = Warning("PLT2363", "Old chart of the termination handler");

    private static FindingCode[] SpotCodes() => [HandlerFit, NobodyDrains, NoScalingGroup, HandlerChartOld];
}
