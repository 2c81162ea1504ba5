using Platform.Cloud;
using Platform.Configuration;

namespace Platform.Components.CrossRegion;

/// <summary>What follows from the configuration for the copies of backups, decided once.</summary>
internal sealed record CrossRegionPlan
{
    /// <summary>The deployment's id.</summary>
    public required string Id { get; init; }

    /// <summary>The account in the region of the backups.</summary>
    public required AwsAccount Home { get; init; }

    /// <summary>The account in the region of the copies.</summary>
    public required AwsAccount There { get; init; }

    /// <summary>Key <c>platform:crossRegion.replicate</c>.</summary>
    public required BackupReplicationConfig Config { get; init; }

    /// <summary>Key <c>platform:backup</c>.</summary>
    public required BackupConfig Backup { get; init; }

    /// <summary>Whether the copies outlive the stack.</summary>
    public required DataProtection Protection { get; init; }

    /// <summary>Name of the bucket that is copied.</summary>
    public string HomeBucket => Backup.BucketName ?? $"{Id}-velero-backups";

    /// <summary>Name of the bucket of the copies.</summary>
    public string ThereBucket => Config.BucketName ?? $"{Id}-velero-backups-dr";

    /// <summary>Name of the role that S3 copies with.</summary>
    public string RoleName => $"{Id}-velero-dr";

    /// <summary>Alias of the key of the copies.</summary>
    public string KeyAlias => $"alias/{Id}-velero-backups-dr";

    /// <summary>Whether backups and copies are under keys of our own.</summary>
    public bool UsesKms => Backup.Encryption == BackupEncryption.Kms;

    /// <summary>Decides everything.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>The plan; <c>null</c> where nothing is copied.</returns>
    public static CrossRegionPlan? Of(PlatformConfig config)
    {
        if (config is not { CrossRegion.Replicate: { } replicate, Aws: { } aws }
            || config.Cluster.ComputeMode == ComputeMode.Local)
        {
            return null;
        }

        return new CrossRegionPlan
        {
            Id = config.Deployment.Id,
            Home = AwsAccount.Of(aws),
            There = AwsAccount.Of(aws with { Region = replicate.Region }),
            Config = replicate,
            Backup = config.Backup,
            Protection = DataProtection.Of(config.Deployment.Environment),
        };
    }
}
