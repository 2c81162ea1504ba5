namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A production stack whose pages reach nobody.</summary>
    public static FindingCode NoPager { get; } = Warning("PLT2225", "Pages reach nobody");

    /// <summary>A production stack that cannot tell when its own alerting is dead.</summary>
    public static FindingCode NoHeartbeat { get; } = Warning("PLT2226", "No heartbeat");

    /// <summary>Business hours that Alertmanager refuses.</summary>
    public static FindingCode BusinessHours { get; } = Error("PLT2228", "Business hours not usable");

    /// <summary>A subscription without an endpoint that fits its protocol.</summary>
    public static FindingCode SubscriptionEndpoint { get; } = Error("PLT2229", "Endpoint does not fit the subscription");

    /// <summary>A topic that nobody listens to.</summary>
    public static FindingCode NoSubscription { get; } = Warning("PLT2230", "Topic without a subscription");

    /// <summary>An address that alerts would travel to in clear text.</summary>
    public static FindingCode ReceiverAddress { get; } = Error("PLT2231", "Not an https address");

    /// <summary>A security standard that Security Hub does not have.</summary>
    public static FindingCode SecurityStandard { get; } = Error("PLT2232", "Unknown security standard");

    /// <summary>A production stack of which only pages reach anybody.</summary>
    public static FindingCode NoReader { get; } = Warning("PLT2233", "Alerts that do not page reach nobody");

    private static FindingCode[] RoutingCodes() =>
    [
        NoPager, NoHeartbeat, BusinessHours, SubscriptionEndpoint, NoSubscription, ReceiverAddress, SecurityStandard,
        NoReader,
    ];
}
