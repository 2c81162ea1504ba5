using Platform.Configuration;
using Pulumi.Aws.S3.Inputs;

namespace Platform.Components.Backup;

/// <summary>
/// The bucket's lifecycle. It never expires a current object of the whole bucket, as the seeds do after 90 days:
/// kopia's packs and indexes are shared by all backups, so their age says nothing, and losing one loses every backup
/// that uses it.
/// </summary>
public static class BucketLifecycle
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
        .. Expiries(config).Select(expiry => Expiry(expiry.Prefix, expiry.Days)),
    ];

    /// <summary>What is deleted for its age while it is current: Velero's metadata, where the stack asks for it.</summary>
    /// <param name="config">Key <c>platform:backup</c>.</param>
    /// <returns>Prefixes without the slash, each with the days after which an object expires.</returns>
    public static IEnumerable<(string Prefix, int Days)> Expiries(BackupConfig config) =>
        config.MetadataExpiryDays is { } days ? MetadataPrefixes.Select(prefix => (prefix, days)) : [];

    private static BucketLifecycleConfigurationRuleArgs Expiry(string prefix, int days) => new()
    {
        Id = $"expire-{prefix}",
        Status = "Enabled",
        Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = $"{prefix}/" },
        Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = days },
    };
}
