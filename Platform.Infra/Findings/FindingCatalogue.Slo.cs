namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>An objective that leaves no budget, or promises nothing.</summary>
    public static FindingCode SloObjective { get; } = Error("PLT2300", "Objective outside 0 to 100 %");

    /// <summary>0.999 where 99.9 is meant.</summary>
    public static FindingCode SloRatio { get; } = Error("PLT2301", "Objective written as a ratio");

    /// <summary>A tier whose threshold is above everything being bad.</summary>
    public static FindingCode SloNeverFires { get; } = Error("PLT2302", "Burn-rate alert that can never fire");

    /// <summary>A short window in which a failed scrape leaves nothing to compare.</summary>
    public static FindingCode SloShortWindow { get; } = Error("PLT2303", "Window of fewer than four scrapes");

    /// <summary>A period that Prometheus does not remember.</summary>
    public static FindingCode SloPeriod { get; } = Error("PLT2304", "SLO period longer than metrics are kept");

    /// <summary>A period that a tier's window is longer than.</summary>
    public static FindingCode SloShortPeriod { get; } = Error("PLT2305", "SLO period shorter than a window");

    /// <summary>Errors, or good events, that are all events.</summary>
    public static FindingCode SloSameQuery { get; } = Error("PLT2306", "Indicator that compares a query with itself");

    /// <summary>A label that the rules use themselves.</summary>
    public static FindingCode SloLabel { get; } = Error("PLT2307", "Label that SLO rules use themselves");

    /// <summary>Two objectives of one id.</summary>
    public static FindingCode SloTwin { get; } = Error("PLT2308", "SLO id given twice");

    /// <summary>An objective that one bad event breaks.</summary>
    public static FindingCode SloFewEvents { get; } = Error("PLT2309", "Too few events for the objective");

    /// <summary>No indicator, or parts of several.</summary>
    public static FindingCode SloIndicator { get; } = Error("PLT2310", "SLO without one whole indicator");

    /// <summary>A query that cannot be counted with.</summary>
    public static FindingCode SloQuery { get; } = Error("PLT2311", "SLO query that cannot be counted with");

    /// <summary>An objective without an owner of its promise.</summary>
    public static FindingCode SloService { get; } = Error("PLT2312", "SLO without its service");

    /// <summary>A policy that the indicator cannot have.</summary>
    public static FindingCode SloPolicy { get; } = Error("PLT2313", "SLO policy that the indicator cannot have");

    private static FindingCode[] SloCodes() =>
    [
        SloObjective, SloRatio, SloNeverFires, SloShortWindow, SloPeriod, SloShortPeriod, SloSameQuery, SloLabel, SloTwin,
        SloFewEvents, SloIndicator, SloQuery, SloService, SloPolicy, .. SloSpecCodes(),
    ];
}
