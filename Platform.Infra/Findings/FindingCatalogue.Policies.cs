namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A registry that no image can come from.</summary>
    public static FindingCode ImageRegistry { get; } = Error("PLT2400", "Not a registry");

    /// <summary>An action for a policy that the stack does not have.</summary>
    public static FindingCode UnknownPolicy { get; } = Error("PLT2401", "Unknown policy");

    /// <summary>A signer that nothing can be verified with.</summary>
    public static FindingCode Signer { get; } = Error("PLT2402", "Signer not usable");

    /// <summary>Images that must be signed, with nobody to sign them.</summary>
    public static FindingCode NoSigner { get; } = Error("PLT2403", "No signer");

    /// <summary>An action that a policy cannot take.</summary>
    public static FindingCode PolicyAction { get; } = Error("PLT2404", "Action does not fit the policy");

    private static FindingCode[] PolicyCodes() => [ImageRegistry, UnknownPolicy, Signer, NoSigner, PolicyAction];
}
