using Platform.Configuration;
using Pulumi.Aws.S3.Inputs;

namespace Platform.Components.Backup;

/// <summary>
/// The bucket's lifecycle. It never expires a current object of the whole bucket, as the seeds do after 90 days:
/// kopia's packs and indexes are shared by all backups, so their age says nothing, and losing one loses every backup
/// that uses it.
/// </summary>
internal static class BucketLifecycle
{
    private const int UploadDays = 7;

    /// <summary>The prefixes where Velero keeps metadata; repository data is under <c>kopia/</c>.</summary>
    private static readonly string[] MetadataPrefixes = ["backups", "restores"];

    /// <summary>The rules.</summary>
    /// <param name="config">Key <c>platform:backup</c>.</param>
    /// <returns>The rules, in a stable order.</returns>
    public static BucketLifecycleConfigurationRuleArgs[] Rules(BackupConfig config) =>
    [
        new()
        {
            Id = "abort-incomplete-uploads",
            Status = "Enabled",
            Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
            AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs
            {
                DaysAfterInitiation = UploadDays,
            },
        },
        new()
        {
            Id = "expire-noncurrent-versions",
            Status = "Enabled",
            Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
            NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs
            {
                NoncurrentDays = config.NoncurrentVersionDays,
            },
            Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { ExpiredObjectDeleteMarker = true },
        },
        .. MetadataExpiry(config.MetadataExpiryDays),
    ];

    private static IEnumerable<BucketLifecycleConfigurationRuleArgs> MetadataExpiry(int? days) => days is not { } age
        ? []
        : MetadataPrefixes.Select(prefix => new BucketLifecycleConfigurationRuleArgs
        {
            Id = $"expire-{prefix}",
            Status = "Enabled",
            Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = $"{prefix}/" },
            Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = age },
        });
}
