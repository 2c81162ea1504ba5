namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>Thresholds of one volume's alerts that do not rise from the ticket to the page.</summary>
    public static FindingCode ThresholdOrder { get; } = Error("PLT2215", "Alert thresholds do not rise");

    private static IEnumerable<FindingCode> AlertCodes() => [ThresholdOrder];
}
