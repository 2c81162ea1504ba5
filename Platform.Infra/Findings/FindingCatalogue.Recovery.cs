namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A recovery objective below zero.</summary>
    public static FindingCode ObjectiveNegative { get; } = Error("PLT2255", "Recovery objective below zero");

    private static FindingCode[] RecoveryCodes() => [ObjectiveNegative];
}
