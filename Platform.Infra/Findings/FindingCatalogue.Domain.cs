namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A name that Kubernetes, AWS or DNS refuses.</summary>
    public static FindingCode BadName { get; } = Error("PLT2001", "Name not allowed");

    /// <summary>A name that overflows once the platform's own parts are added.</summary>
    public static FindingCode NameTooLong { get; } = Error("PLT2002", "Name too long once completed");

    /// <summary>An account id that is not twelve digits.</summary>
    public static FindingCode AccountId { get; } = Error("PLT2003", "Account id is not twelve digits");

    /// <summary>A region that AWS does not have.</summary>
    public static FindingCode UnknownRegion { get; } = Error("PLT2004", "Unknown region");

    /// <summary>No account and region, though the compute mode is not local.</summary>
    public static FindingCode AwsNeeded { get; } = Error("PLT2005", "Account and region needed");

    /// <summary>An ARN where something else is needed.</summary>
    public static FindingCode UnexpectedArn { get; } = Error("PLT2006", "ARN where a name is needed");

    /// <summary>A label key or value that Kubernetes refuses.</summary>
    public static FindingCode BadLabel { get; } = Error("PLT2007", "Label not allowed");

    /// <summary>A Kubernetes version that is none.</summary>
    public static FindingCode KubernetesVersion { get; } = Error("PLT2010", "Not a Kubernetes version");

    /// <summary>Something that adopting an EKS cluster needs is missing.</summary>
    public static FindingCode AdoptNeeds { get; } = Error("PLT2011", "Value needed to adopt a cluster");

    /// <summary>An API server address that cannot be right.</summary>
    public static FindingCode Endpoint { get; } = Error("PLT2012", "API server address not usable");

    /// <summary>A certificate authority that is not base64 of a PEM certificate.</summary>
    public static FindingCode CertificateAuthority { get; } = Error("PLT2013", "Certificate authority not usable");

    /// <summary>An OIDC issuer that is not bare, or not of this cluster.</summary>
    public static FindingCode OidcIssuer { get; } = Error("PLT2014", "OIDC issuer not usable");

    /// <summary>IRSA without an OIDC issuer.</summary>
    public static FindingCode IrsaNeedsIssuer { get; } = Error("PLT2015", "IRSA needs an OIDC issuer");

    /// <summary>A cron expression that Velero refuses.</summary>
    public static FindingCode Cron { get; } = Error("PLT2101", "Not a cron expression");

    /// <summary>A cron expression whose date never comes.</summary>
    public static FindingCode CronNever { get; } = Error("PLT2102", "Cron expression that never fires");

    /// <summary>Two schedules that start in one minute on overlapping data.</summary>
    public static FindingCode SameMinute { get; } = Warning("PLT2103", "Two schedules start in one minute");

    /// <summary>A time to live that is not a Go duration.</summary>
    public static FindingCode Duration { get; } = Error("PLT2104", "Not a Go duration");

    /// <summary>A time to live of zero or less.</summary>
    public static FindingCode TtlNotPositive { get; } = Error("PLT2105", "Time to live not above zero");

    /// <summary>A time to live shorter than the schedule's interval.</summary>
    public static FindingCode TtlBelowInterval { get; } = Error("PLT2106", "Time to live shorter than the interval");

    /// <summary>A lifecycle rule that removes backups before Velero does.</summary>
    public static FindingCode ExpiryBelowTtl { get; } = Error("PLT2107", "Lifecycle expiry before the longest time to live");

    /// <summary>A namespace that is both included and excluded.</summary>
    public static FindingCode IncludedAndExcluded { get; } = Error("PLT2108", "Namespace both included and excluded");

    /// <summary>A schedule that backs up nothing.</summary>
    public static FindingCode BacksUpNothing { get; } = Error("PLT2109", "Schedule that backs up nothing");

    /// <summary>A namespace pattern that Velero refuses.</summary>
    public static FindingCode NamespacePattern { get; } = Error("PLT2110", "Namespace pattern not allowed");

    /// <summary>A stack whose schedules are all switched off.</summary>
    public static FindingCode NoSchedules { get; } = Warning("PLT2111", "No schedule left");

    /// <summary>A bucket name that S3 refuses.</summary>
    public static FindingCode BucketName { get; } = Error("PLT2120", "Bucket name not allowed");

    /// <summary>A production bucket that may be deleted with its backups.</summary>
    public static FindingCode ForceDestroy { get; } = Error("PLT2121", "forceDestroy in prod");

    /// <summary>Production backups under keys that the account does not control.</summary>
    public static FindingCode WeakEncryption { get; } = Warning("PLT2122", "SSE-S3 in prod");

    /// <summary>A secret that is given both itself and by its place in a store.</summary>
    public static FindingCode SecretGivenTwice { get; } = Error("PLT2123", "Secret given in two ways");

    /// <summary>A version that cannot be read, or is none that is known to work.</summary>
    public static FindingCode Version { get; } = Error("PLT2130", "Version not usable");

    /// <summary>A chart that cannot be installed on this Kubernetes version.</summary>
    public static FindingCode ChartTooOld { get; } = Error("PLT2131", "Chart too old for the Kubernetes version");

    /// <summary>A Velero version that the chart does not fit.</summary>
    public static FindingCode ChartFit { get; } = Error("PLT2132", "Velero version does not fit the chart");

    /// <summary>An AWS plugin that the Velero version does not fit.</summary>
    public static FindingCode PluginFit { get; } = Error("PLT2133", "AWS plugin does not fit Velero");

    /// <summary>Pod Identity with an AWS plugin too old for it.</summary>
    public static FindingCode PluginIdentity { get; } = Error("PLT2134", "AWS plugin too old for Pod Identity");

    /// <summary>Namespace globs with a Velero that knows none.</summary>
    public static FindingCode GlobsNeedVelero { get; } = Error("PLT2135", "Velero too old for namespace globs");

    private static FindingCode[] DomainCodes() =>
    [
        BadName, NameTooLong, AccountId, UnknownRegion, AwsNeeded, UnexpectedArn, BadLabel,
        KubernetesVersion, AdoptNeeds, Endpoint, CertificateAuthority, OidcIssuer, IrsaNeedsIssuer,
        Cron, CronNever, SameMinute, Duration, TtlNotPositive, TtlBelowInterval, ExpiryBelowTtl,
        IncludedAndExcluded, BacksUpNothing, NamespacePattern, NoSchedules,
        BucketName, ForceDestroy, WeakEncryption, SecretGivenTwice,
        Version, ChartTooOld, ChartFit, PluginFit, PluginIdentity, GlobsNeedVelero,
    ];
}
