namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A recovery objective below zero.</summary>
    public static FindingCode ObjectiveNegative { get; } = Error("PLT2255", "Recovery objective below zero");

    /// <summary>An RPO that no schedule keeps.</summary>
    public static FindingCode RpoNotCovered { get; } = Error("PLT2256", "RPO that no schedule keeps");

    /// <summary>An RPO that only a paused schedule would keep.</summary>
    public static FindingCode RpoPaused { get; } = Warning("PLT2257", "RPO that only a paused schedule would keep");

    /// <summary>An RPO that Aurora's backups cannot keep.</summary>
    public static FindingCode RpoBelowAurora { get; } = Error("PLT2258", "RPO below what Aurora can do");

    /// <summary>Backups that may run longer than the time to the next.</summary>
    public static FindingCode RunTooLong { get; } = Error("PLT2259", "Backup longer than its interval");

    /// <summary>Namespaces on an objective whose method has none.</summary>
    public static FindingCode ObjectiveNamespaces { get; } = Error("PLT2260", "Namespaces where the method knows none");

    private static FindingCode[] RecoveryCodes() =>
        [ObjectiveNegative, RpoNotCovered, RpoPaused, RpoBelowAurora, RunTooLong, ObjectiveNamespaces];
}
