using Pulumi;

namespace Platform.Components.Backup;

/// <summary>Where backups go: S3, or the object store of a local stack.</summary>
internal sealed record BackupStorage
{
    /// <summary>Name of the bucket.</summary>
    public required Output<string> Bucket { get; init; }

    /// <summary>Settings of the AWS plugin for the storage location.</summary>
    public required InputMap<string> LocationConfig { get; init; }

    /// <summary>What must exist before Velero starts, such as its permissions.</summary>
    public required IReadOnlyList<Resource> Ready { get; init; }

    /// <summary>Settings of the bucket in S3, its versioning among them; empty for an object store in the cluster.</summary>
    public IReadOnlyList<Resource> Settings { get; init; } = [];

    /// <summary>Outputs that only storage in AWS has: the ARNs of bucket, key and role.</summary>
    public IReadOnlyDictionary<string, Output<string>> Arns { get; init; } =
        new Dictionary<string, Output<string>>(StringComparer.Ordinal);
}
