namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A team's namespace that somebody else has.</summary>
    public static FindingCode TenantNamespace { get; } = Error("PLT2430", "Namespace not free for a team");

    /// <summary>A team's quota that Kubernetes or the platform refuses.</summary>
    public static FindingCode TenantQuota { get; } = Error("PLT2431", "Team quota not usable");

    /// <summary>A priority class that teams may not take.</summary>
    public static FindingCode TenantPriority { get; } = Error("PLT2432", "Priority class not for teams");

    /// <summary>Pods of a team without any limit to their privileges, in production.</summary>
    public static FindingCode TenantPodSecurity { get; } = Error("PLT2433", "Privileged pods in prod");

    /// <summary>A store of secrets that cannot be made.</summary>
    public static FindingCode TenantSecretStore { get; } = Error("PLT2434", "Team secret store not possible");

    /// <summary>A group with rights that nobody in the cluster is in.</summary>
    public static FindingCode TenantGroup { get; } = Warning("PLT2435", "Group without members");

    /// <summary>An exception from a policy that the stack does not have.</summary>
    public static FindingCode ExceptionPolicy { get; } = Error("PLT2436", "Exception from no policy");

    /// <summary>An exception whose day has come.</summary>
    public static FindingCode ExceptionExpired { get; } = Error("PLT2437", "Exception expired");

    /// <summary>An exception whose day is near.</summary>
    public static FindingCode ExceptionExpires { get; } = Warning("PLT2438", "Exception expires soon");

    /// <summary>An exception for so long that nobody will remember it.</summary>
    public static FindingCode ExceptionLong { get; } = Error("PLT2439", "Exception for too long");

    /// <summary>An exception for nobody, or from nothing.</summary>
    public static FindingCode ExceptionScope { get; } = Error("PLT2440", "Exception without a scope");

    private static IEnumerable<FindingCode> TenancyCodes() =>
    [
        TenantNamespace, TenantQuota, TenantPriority, TenantPodSecurity, TenantSecretStore, TenantGroup,
        ExceptionPolicy, ExceptionExpired, ExceptionExpires, ExceptionLong, ExceptionScope,
    ];
}
