using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Platform.Cloud;

/// <summary>A bucket for one workload, with its settings, each of which S3 keeps apart from the bucket.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Settings">The settings; nothing should be written before they stand.</param>
internal sealed record PrivateBucket(Bucket Bucket, IReadOnlyList<Resource> Settings)
{
    /// <summary>Creates the bucket and its settings.</summary>
    /// <param name="spec">What to create.</param>
    /// <param name="options">Options of each resource, given what it comes after.</param>
    /// <returns>The bucket.</returns>
    public static PrivateBucket Create(PrivateBucketSpec spec, Func<Resource[], CustomResourceOptions> options)
    {
        var name = spec.LogicalName;
        var bucket = new Bucket(
            name, new BucketArgs { BucketName = spec.BucketName, ForceDestroy = spec.ForceDestroy }, options([]));
        var versioning = new BucketVersioning(
            $"{name}-versioning",
            new BucketVersioningArgs
            {
                Bucket = bucket.BucketName,
                VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            },
            options([]));
        var encryption = new BucketServerSideEncryptionConfiguration(
            $"{name}-encryption",
            new BucketServerSideEncryptionConfigurationArgs
            {
                Bucket = bucket.BucketName,
                Rules = { Encryption(spec.Key) },
            },
            options([]));
        var access = new BucketPublicAccessBlock(
            $"{name}-public-access",
            new BucketPublicAccessBlockArgs
            {
                Bucket = bucket.BucketName,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            options([]));
        var ownership = new BucketOwnershipControls(
            $"{name}-ownership",
            new BucketOwnershipControlsArgs
            {
                Bucket = bucket.BucketName,
                Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
            },
            options([]));
        // S3 refuses two changes to one bucket's access at the same moment.
        var policy = new BucketPolicy(
            $"{name}-policy",
            new BucketPolicyArgs
            {
                Bucket = bucket.BucketName,
                Policy = TransportPolicy.For(spec.Account, spec.BucketName).ToJson(),
            },
            options([access, ownership]));
        var lifecycle = new BucketLifecycleConfiguration(
            $"{name}-lifecycle",
            new BucketLifecycleConfigurationArgs { Bucket = bucket.BucketName, Rules = [.. spec.Lifecycle] },
            options([versioning]));
        return new PrivateBucket(bucket, [versioning, encryption, access, ownership, policy, lifecycle]);
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
