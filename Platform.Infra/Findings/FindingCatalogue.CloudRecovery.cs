namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>Copies in the region of the original.</summary>
    public static FindingCode ReplicaRegion { get; } = Error("PLT2270", "Copies in the same region");

    /// <summary>Copies in a region of another partition.</summary>
    public static FindingCode ReplicaPartition { get; } = Error("PLT2271", "Copies in another partition");

    /// <summary>Copies of backups without the data of volumes.</summary>
    public static FindingCode ReplicaWithoutVolumes { get; } = Error("PLT2272", "Copies without the data of volumes");

    /// <summary>A SecretProviderClass that mounts nothing.</summary>
    public static FindingCode NoSecretFile { get; } = Error("PLT2273", "Class without files");

    /// <summary>Buckets of original and copies that cannot be told apart or made.</summary>
    public static FindingCode ReplicaBucket { get; } = Error("PLT2274", "Bucket of the copies");

    /// <summary>Something that is not the id of a KMS key.</summary>
    public static FindingCode KeyId { get; } = Error("PLT2275", "Not the id of a KMS key");

    /// <summary>A secret's name that Secrets Manager or the platform cannot use.</summary>
    public static FindingCode SecretName { get; } = Error("PLT2276", "Name of a secret");

    /// <summary>Something that is not the name of a Lambda function.</summary>
    public static FindingCode FunctionName { get; } = Error("PLT2277", "Name of a Lambda function");

    /// <summary>A change by the clock of a secret that must stay as it is.</summary>
    public static FindingCode SecretRotation { get; } = Error("PLT2278", "Secret that must not be rotated");

    /// <summary>Secrets of production that are in one region only.</summary>
    public static FindingCode SecretInOneRegion { get; } = Warning("PLT2279", "Secrets in one region only");

    /// <summary>A name or size of a database that RDS cannot use.</summary>
    public static FindingCode DatabaseName { get; } = Error("PLT2280", "Name or size of a database");

    /// <summary>A window of RDS that cannot be read.</summary>
    public static FindingCode DatabaseWindow { get; } = Error("PLT2281", "Window of a database");

    /// <summary>A database's backup at the time of the cluster's.</summary>
    public static FindingCode WindowMeetsSchedule { get; } = Warning("PLT2282", "Backups of database and cluster at once");

    /// <summary>Backup and maintenance of a database at once.</summary>
    public static FindingCode WindowsMeet { get; } = Error("PLT2283", "Backup and maintenance at once");

    /// <summary>A database of somebody else's, not fully named.</summary>
    public static FindingCode DatabasePlace { get; } = Error("PLT2284", "Where the database is");

    /// <summary>A database of production that anyone can delete.</summary>
    public static FindingCode DatabaseUnprotected { get; } = Error("PLT2285", "Database without deletion protection");

    private static FindingCode[] CloudRecoveryCodes() =>
    [
        ReplicaRegion, ReplicaPartition, ReplicaWithoutVolumes, NoSecretFile, ReplicaBucket, KeyId, SecretName, FunctionName,
        SecretRotation, SecretInOneRegion, DatabaseName, DatabaseWindow, WindowMeetsSchedule, WindowsMeet, DatabasePlace,
        DatabaseUnprotected,
    ];
}
