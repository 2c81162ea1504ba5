namespace Platform.Components.Backup;

/// <summary>Names in AWS, made from the deployment's id as in the seeds.</summary>
/// <param name="Bucket">The bucket; in compute mode local, the bucket of the in-cluster object store.</param>
/// <param name="KeyAlias">Alias of the KMS key.</param>
/// <param name="Role">IAM role, and its policy.</param>
internal sealed record BackupNames(string Bucket, string KeyAlias, string Role)
{
    /// <summary>The names of a deployment.</summary>
    /// <param name="id">The deployment's id.</param>
    /// <param name="bucket">A bucket name of the stack's own choice.</param>
    /// <returns>The names.</returns>
    public static BackupNames Of(string id, string? bucket) =>
        new(bucket ?? $"{id}-velero-backups", $"alias/{id}-velero-backups", $"{id}-velero");
}
