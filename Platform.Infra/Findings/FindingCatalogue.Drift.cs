namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>Drift is looked for with the Pulumi CLI, which is not there.</summary>
    public static FindingCode PulumiMissing { get; } = Error("PLT4480", "No Pulumi CLI");

    /// <summary>The Pulumi CLI could not say whether there is drift.</summary>
    public static FindingCode PulumiFailed { get; } = Error("PLT4481", "The Pulumi CLI failed");

    /// <summary>The Pulumi CLI ended well, and said nothing that can be read.</summary>
    public static FindingCode PulumiNotUnderstood { get; } = Error("PLT4482", "The Pulumi CLI is not understood");

    private static FindingCode[] DriftCodes() => [PulumiMissing, PulumiFailed, PulumiNotUnderstood];
}
