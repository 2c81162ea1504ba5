using Platform.Catalog;
using Platform.Cloud;
using Pulumi.Aws.Kms;
using Pulumi.Aws.S3.Inputs;
using KmsAlias = Pulumi.Aws.Kms.Alias;

namespace Platform.Components.Operators;

/// <summary>A bucket where a store of logs or traces keeps its data, with the key and the permissions for it.</summary>
internal static class SignalStore
{
    private const int UploadDays = 7;
    private const int NoncurrentDays = 7;

    /// <summary>The bucket's name.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="name">The store's operator.</param>
    /// <returns>The name.</returns>
    public static string BucketName(OperatorPlan plan, OperatorName name) => $"{plan.Id}-{OperatorNames.Kebab(name)}";

    /// <summary>Creates key and bucket.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="site">Where.</param>
    /// <param name="name">The store's operator.</param>
    /// <param name="serviceAccount">The service account that reads and writes.</param>
    /// <returns>What the operator stands on.</returns>
    public static OperatorGround Create(
        OperatorPlan plan, OperatorSite site, OperatorName name, string serviceAccount)
    {
        var account = plan.RequiredAccount;
        var key = CreateKey(plan, site, name);
        var bucket = PrivateBucket.Create(
            new PrivateBucketSpec
            {
                LogicalName = $"{site.Name}-bucket",
                BucketName = BucketName(plan, name),
                Account = account,
                Key = key,
                ForceDestroy = !plan.Protection.Keep,
                Lifecycle = [AbortedUploads, NoncurrentVersions],
            },
            after => plan.Protection.Options(site.Parent, after));
        return new OperatorGround
        {
            Ready = [bucket.Bucket, .. bucket.Settings],
            Identity = new OperatorIdentity
            {
                ServiceAccounts = [serviceAccount],
                Purpose = $"{name} keep its data in bucket {BucketName(plan, name)}",
                Policy = key.Arn.Apply(arn => Policy(account, BucketName(plan, name), arn).ToJson()),
            },
        };
    }

    private static Key CreateKey(OperatorPlan plan, OperatorSite site, OperatorName name)
    {
        var key = new Key(
            $"{site.Name}-key",
            new KeyArgs
            {
                Description = $"Encrypts what {name} keeps for {plan.Id}.",
                EnableKeyRotation = true,
                DeletionWindowInDays = plan.Protection.Keep ? 30 : 7,
                Policy = BucketKeyPolicy.For(plan.RequiredAccount, plan.RoleName(name), name.ToString()).ToJson(),
            },
            plan.Protection.Options(site.Parent));
        _ = new KmsAlias(
            $"{site.Name}-key-alias",
            new AliasArgs { Name = $"alias/{BucketName(plan, name)}", TargetKeyId = key.KeyId },
            plan.Protection.Options(site.Parent));
        return key;
    }

    private static PolicyDocument Policy(AwsAccount account, string bucket, string keyArn) => new(
        new PolicyStatement
        {
            Sid = "Objects",
            Actions = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
            Resources = [account.S3Arn($"{bucket}/*")],
            Conditions = [OwnBucket(account)],
        },
        new PolicyStatement
        {
            Sid = "Bucket",
            Actions = ["s3:GetBucketLocation", "s3:ListBucket"],
            Resources = [account.S3Arn(bucket)],
            Conditions = [OwnBucket(account)],
        },
        new PolicyStatement
        {
            Sid = "Key",
            // A multipart upload decrypts as well: S3 opens the parts' data key for each part.
            Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
            Resources = [keyArn],
        });

    // Names of buckets are free for anyone once a bucket is gone: data must not follow the name into another account.
    private static PolicyCondition OwnBucket(AwsAccount account) =>
        PolicyCondition.StringEquals("aws:ResourceAccount", account.Id);

    private static BucketLifecycleConfigurationRuleArgs AbortedUploads => new()
    {
        Id = "abort-incomplete-uploads",
        Status = "Enabled",
        Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
        AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs
        {
            DaysAfterInitiation = UploadDays,
        },
    };

    // What the store's own retention deletes is really gone a week later. Current objects never expire here: the store
    // knows which of them its index still names.
    private static BucketLifecycleConfigurationRuleArgs NoncurrentVersions => new()
    {
        Id = "expire-noncurrent-versions",
        Status = "Enabled",
        Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
        NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs
        {
            NoncurrentDays = NoncurrentDays,
        },
        Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { ExpiredObjectDeleteMarker = true },
    };
}
