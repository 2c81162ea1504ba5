using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Key <c>platform:backup</c>: backup with Velero.</summary>
public sealed record BackupConfig
{
    /// <summary>
    /// Backup schedules by name: the environment's defaults with the stack's entries merged over them.
    /// </summary>
    [ScheduleName(OnKeys = true)]
    public ImmutableSortedDictionary<string, ScheduleConfig> Schedules { get; init; } =
        ImmutableSortedDictionary<string, ScheduleConfig>.Empty;

    /// <summary>The bucket's name; the default is <c>&lt;id&gt;-velero-backups</c>.</summary>
    [BucketName]
    public string? BucketName { get; init; }

    /// <summary>How objects are encrypted at rest.</summary>
    public BackupEncryption Encryption { get; init; } = BackupEncryption.Kms;

    /// <summary>Days before a deleted KMS key is gone, 7 to 30.</summary>
    [Between(7, 30)]
    public int KeyDeletionWindowDays { get; init; } = 30;

    /// <summary>Whether the bucket may be deleted with backups in it; refused in prod.</summary>
    public bool ForceDestroy { get; init; }

    /// <summary>Days for which overwritten or deleted objects are kept.</summary>
    [Between(1, 3650)]
    public int NoncurrentVersionDays { get; init; } = 30;

    /// <summary>
    /// Days after which backup metadata (prefixes <c>backups/</c> and <c>restores/</c>, never repository data) expires
    /// even if Velero did not delete it; <c>null</c>, the default, for never. Must exceed the longest time to live.
    /// </summary>
    [Between(1, 3650)]
    public int? MetadataExpiryDays { get; init; }

    /// <summary>How Velero's pods get AWS credentials.</summary>
    public WorkloadIdentity Identity { get; init; } = WorkloadIdentity.PodIdentity;

    /// <summary>
    /// Whether snapshot data is copied from EBS into the bucket, which a restore in another region needs.
    /// </summary>
    public bool MoveSnapshotData { get; init; }

    /// <summary>Version of the Velero chart; the default is the catalogue's.</summary>
    [VersionText("12.1.0")]
    public string? ChartVersion { get; init; }

    /// <summary>Velero's image tag; the default is the catalogue's for the chart.</summary>
    [VersionText("v1.18.2")]
    public string? VeleroVersion { get; init; }

    /// <summary>Image tag of the AWS plugin; the default is the catalogue's for the Velero version.</summary>
    [VersionText("v1.14.2")]
    public string? PluginVersion { get; init; }

    /// <summary>
    /// The repository password itself, from a <c>secure:</c> value; where absent, <see
    /// cref="RepositoryPasswordSecret"/> is used.
    /// </summary>
    public SecretText? RepositoryPassword { get; init; }

    /// <summary>Where External Secrets finds the repository password.</summary>
    public SecretReference RepositoryPasswordSecret { get; init; } = new();

    /// <summary>Credentials of the in-cluster object store; read in compute mode local only.</summary>
    public ObjectStoreConfig ObjectStore { get; init; } = new();
}

/// <summary>Key <c>platform:backup.schedules.NAME</c>: one schedule.</summary>
public sealed record ScheduleConfig
{
    /// <summary>Whether the schedule exists at all; false drops one of the environment's defaults.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>When it starts: five cron fields, in UTC.</summary>
    [CronText]
    public required string Cron { get; init; }

    /// <summary>How long its backups are kept: a Go duration, such as <c>720h</c>.</summary>
    [DurationText]
    public required string Ttl { get; init; }

    /// <summary>
    /// How long one of its backups may run, as a Go duration: a disaster in that time costs it on top of the interval,
    /// and alerts wait for it. The default is half the interval, at most <c>4h</c>.
    /// </summary>
    [DurationText]
    public string? LongestRun { get; init; }

    /// <summary>Namespaces or globs to back up; empty means all.</summary>
    [NamespacePattern]
    public ImmutableArray<string> IncludedNamespaces { get; init; } = [];

    /// <summary>Namespaces or globs to leave out.</summary>
    [NamespacePattern]
    public ImmutableArray<string> ExcludedNamespaces { get; init; } = [];

    /// <summary>Resource types to leave out.</summary>
    [ResourceType]
    public ImmutableArray<string> ExcludedResources { get; init; } = [];

    /// <summary>Only objects with these labels; it filters objects, not namespaces.</summary>
    [LabelKey(OnKeys = true)]
    [LabelValue]
    public ImmutableSortedDictionary<string, string> LabelSelector { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Whether cluster-scoped resources are backed up; <c>null</c> leaves it to Velero (those that belong to the
    /// namespaces).
    /// </summary>
    public bool? IncludeClusterResources { get; init; }

    /// <summary>Whether the schedule exists but does not run.</summary>
    public bool Paused { get; init; }
}

/// <summary>How backup objects are encrypted at rest.</summary>
public enum BackupEncryption
{
    /// <summary>SSE-KMS with a key of the platform's own and an S3 bucket key.</summary>
    Kms,

    /// <summary>SSE-S3, with keys of Amazon's.</summary>
    S3,
}

/// <summary>How a workload in the cluster gets AWS credentials.</summary>
public enum WorkloadIdentity
{
    /// <summary>EKS Pod Identity.</summary>
    PodIdentity,

    /// <summary>IAM roles for service accounts, through the cluster's OIDC issuer.</summary>
    Irsa,
}

/// <summary>Where External Secrets finds a secret.</summary>
public sealed record SecretReference
{
    /// <summary>Name of the ClusterSecretStore.</summary>
    [DnsLabel(253)]
    public string Store { get; init; } = "aws-secrets-manager";

    /// <summary>
    /// Key in the store; the default is <c>&lt;id&gt;/velero/</c> and the secret's own name, such as
    /// <c>repository-password</c>.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Property within a JSON secret; <c>null</c> takes the whole secret.</summary>
    public string? Property { get; init; }
}

/// <summary>
/// Key <c>platform:backup.objectStore</c>: credentials of the in-cluster object store of a local stack.
/// </summary>
public sealed record ObjectStoreConfig
{
    /// <summary>Access key.</summary>
    public string AccessKey { get; init; } = "velero";

    /// <summary>
    /// The secret key itself, from a <c>secure:</c> value; where absent, <see cref="SecretKeySecret"/> is used.
    /// </summary>
    public SecretText? SecretKey { get; init; }

    /// <summary>
    /// Where External Secrets finds the secret key; the default key is
    /// <c>&lt;id&gt;/velero/object-store-secret-key</c>.
    /// </summary>
    public SecretReference SecretKeySecret { get; init; } = new();
}
