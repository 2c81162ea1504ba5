using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.Backup;

/// <summary>The bucket that backups are in.</summary>
internal static class BackupBucket
{
    /// <summary>Creates the bucket and its settings.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="account">Where.</param>
    /// <param name="key">The key that encrypts it; <c>null</c> for SSE-S3.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The bucket.</returns>
    public static PrivateBucket Create(string name, BackupPlan plan, AwsAccount account, Key? key, Resource parent) =>
        PrivateBucket.Create(
            new PrivateBucketSpec
            {
                LogicalName = $"{name}-bucket",
                BucketName = plan.Names.Bucket,
                Account = account,
                Key = key,
                ForceDestroy = plan.Config.ForceDestroy,
                Lifecycle = [.. BucketLifecycle.Rules(plan.Config)],
            },
            after => plan.Protection.Options(parent, after));
}
