using Platform.Cloud;
using Platform.Components.Backup;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.CrossRegion;

/// <summary>
/// The bucket of the copies, with the lifecycle of the backups' bucket. Where deletions are not copied, nothing in it
/// ever goes by itself.
/// </summary>
internal static class ReplicaBucket
{
    /// <summary>Creates the bucket and its settings.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">What to create.</param>
    /// <param name="key">The key that encrypts it; <c>null</c> for SSE-S3.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The bucket.</returns>
    public static PrivateBucket Create(string name, CrossRegionBackupArgs args, Key? key, Resource parent) =>
        PrivateBucket.Create(
            new PrivateBucketSpec
            {
                LogicalName = $"{name}-bucket",
                BucketName = args.Plan.ThereBucket,
                Account = args.Plan.There,
                Key = key,
                ForceDestroy = args.Plan.Backup.ForceDestroy,
                Lifecycle = [.. BucketLifecycle.Rules(args.Plan.Backup)],
            },
            after => args.OptionsThere(parent, after));
}
