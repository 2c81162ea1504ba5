using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Platform.Components.Backup;

/// <summary>The bucket with its settings, each of which S3 keeps apart from the bucket.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Settings">The settings; no backup should be written before they stand.</param>
internal sealed record BackupBucket(Bucket Bucket, IReadOnlyList<Resource> Settings)
{
    /// <summary>Creates the bucket and its settings.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="account">Where.</param>
    /// <param name="key">The key that encrypts it; <c>null</c> for SSE-S3.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The bucket.</returns>
    public static BackupBucket Create(string name, BackupPlan plan, AwsAccount account, Key? key, Resource parent)
    {
        var transport = TransportPolicy.For(account, plan.Names.Bucket).ToJson();
        var bucket = new Bucket(
            $"{name}-bucket",
            new BucketArgs { BucketName = plan.Names.Bucket, ForceDestroy = plan.Config.ForceDestroy },
            plan.Protection.Options(parent));
        var versioning = new BucketVersioning(
            $"{name}-bucket-versioning",
            new BucketVersioningArgs
            {
                Bucket = bucket.BucketName,
                VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            },
            plan.Protection.Options(parent));
        var encryption = new BucketServerSideEncryptionConfiguration(
            $"{name}-bucket-encryption",
            new BucketServerSideEncryptionConfigurationArgs { Bucket = bucket.BucketName, Rules = { Encryption(key) } },
            plan.Protection.Options(parent));
        var access = new BucketPublicAccessBlock(
            $"{name}-bucket-public-access",
            new BucketPublicAccessBlockArgs
            {
                Bucket = bucket.BucketName,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            plan.Protection.Options(parent));
        var ownership = new BucketOwnershipControls(
            $"{name}-bucket-ownership",
            new BucketOwnershipControlsArgs
            {
                Bucket = bucket.BucketName,
                Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
            },
            plan.Protection.Options(parent));
        // S3 refuses two changes to one bucket's access at the same moment.
        var policy = new BucketPolicy(
            $"{name}-bucket-policy",
            new BucketPolicyArgs { Bucket = bucket.BucketName, Policy = transport },
            plan.Protection.Options(parent, access, ownership));
        var lifecycle = new BucketLifecycleConfiguration(
            $"{name}-bucket-lifecycle",
            new BucketLifecycleConfigurationArgs
            {
                Bucket = bucket.BucketName,
                Rules = BucketLifecycle.Rules(plan.Config),
            },
            plan.Protection.Options(parent, versioning));
        return new BackupBucket(bucket, [versioning, encryption, access, ownership, policy, lifecycle]);
    }

    /// <summary>With a bucket key, S3 asks KMS once a day and principal rather than once an object.</summary>
    private static BucketServerSideEncryptionConfigurationRuleArgs Encryption(Key? key) => new()
    {
        BucketKeyEnabled = key is null ? null : true,
        ApplyServerSideEncryptionByDefault =
            new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
            {
                SseAlgorithm = key is null ? "AES256" : "aws:kms",
                KmsMasterKeyId = key is null ? (Input<string>?)null : key.Arn,
            },
    };
}
