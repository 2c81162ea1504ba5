using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:crossRegion</c>: backups that outlive their region. A stack copies its own backups to another region,
/// or stands in that region and reads the copies; never in compute mode local.
/// </summary>
public sealed record CrossRegionConfig
{
    /// <summary>Where this stack's backups are copied to; <c>null</c>, the default, for nowhere.</summary>
    public BackupReplicationConfig? Replicate { get; init; }

    /// <summary>The copies that this stack restores from; <c>null</c>, the default, for none.</summary>
    public BackupReplicaConfig? Read { get; init; }
}

/// <summary>Key <c>platform:crossRegion.replicate</c>: a bucket in another region that S3 copies the backups to.</summary>
public sealed record BackupReplicationConfig
{
    /// <summary>The other region, of the same partition.</summary>
    [RegionName]
    public required string Region { get; init; }

    /// <summary>Name of the bucket there; the default is <c>&lt;id&gt;-velero-backups-dr</c>.</summary>
    [BucketName]
    public string? BucketName { get; init; }

    /// <summary>
    /// Roles of this account that may read the copies and use their key: Velero's roles of the stacks that stand there,
    /// such as <c>platform-prod-dr-velero</c>.
    /// </summary>
    [RoleName]
    public ImmutableArray<string> Readers { get; init; } = [];

    /// <summary>
    /// Whether AWS promises that objects are there within 15 minutes (S3 Replication Time Control), for a price by the
    /// gigabyte. Without it most are, and nobody promises.
    /// </summary>
    public bool TimeControl { get; init; }

    /// <summary>
    /// Whether what is deleted here is deleted there, with its former versions kept as here. By default it is not: who
    /// deletes backups, by mistake or malice, leaves the copies, and the bucket there only grows.
    /// </summary>
    public bool CopyDeletions { get; init; }

    /// <summary>How many minutes the newest copy may be behind the newest backup before somebody is told.</summary>
    [Between(15, 1440)]
    public int MaximumLagMinutes { get; init; } = 60;
}

/// <summary>Key <c>platform:crossRegion.read</c>: copies of another stack's backups, in this stack's region.</summary>
public sealed record BackupReplicaConfig
{
    /// <summary>Name of the bucket, of this stack's account.</summary>
    [BucketName]
    public required string BucketName { get; init; }

    /// <summary>
    /// Id of the key that encrypts it, such as <c>0a1b2c3d-4e5f-6789-abcd-ef0123456789</c>; <c>null</c> for SSE-S3. The
    /// stack that copies gives its ARN out as <c>replicaKeyArn</c>.
    /// </summary>
    [KeyId]
    public string? KeyId { get; init; }
}
