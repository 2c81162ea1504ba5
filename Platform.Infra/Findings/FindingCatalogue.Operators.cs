namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>An operator that the compute mode brings itself, or cannot have.</summary>
    public static FindingCode OperatorFit { get; } = Error("PLT2170", "Operator does not fit the compute mode");

    /// <summary>An operator that is off, and that something needs.</summary>
    public static FindingCode OperatorNeeded { get; } = Error("PLT2171", "Operator needed that is off");

    /// <summary>A chart of another major version than the one that the values are made for.</summary>
    public static FindingCode ChartUntested { get; } = Warning("PLT2172", "Chart version not tested");

    /// <summary>Metrics that are gone before an SLO's period is over.</summary>
    public static FindingCode RetentionBelowSlo { get; } = Error("PLT2173", "Metrics kept too short for SLOs");

    /// <summary>A stack without Prometheus.</summary>
    public static FindingCode NobodyWatches { get; } = Warning("PLT2174", "No Prometheus, so no alerts");

    private static FindingCode[] OperatorCodes() =>
        [OperatorFit, OperatorNeeded, ChartUntested, RetentionBelowSlo, NobodyWatches];
}
