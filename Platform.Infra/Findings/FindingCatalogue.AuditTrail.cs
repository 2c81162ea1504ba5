namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>An audit log that the cluster does not have.</summary>
    public static FindingCode AuditLog { get; } = Error("PLT2495", "No audit log to look through");

    /// <summary>Users that a filter of CloudWatch cannot leave out.</summary>
    public static FindingCode AuditFilter { get; } = Error("PLT2496", "Users do not fit into a filter");

    /// <summary>An address for lines that nothing is sent to.</summary>
    public static FindingCode AuditLoki { get; } = Error("PLT2497", "Address of a Loki that is not adopted");

    /// <summary>Messages about changes by hand, with nobody named who deploys.</summary>
    public static FindingCode AuditAutomation { get; } = Warning("PLT2498", "Every deploy counts as a change by hand");

    private static FindingCode[] AuditTrailCodes() => [AuditLog, AuditFilter, AuditLoki, AuditAutomation];
}
