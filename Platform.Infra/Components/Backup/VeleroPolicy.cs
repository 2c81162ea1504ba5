using System.Collections.Immutable;
using Platform.Cloud;

namespace Platform.Components.Backup;

/// <summary>
/// What Velero's role may do: read and write objects of its bucket, and use the bucket's key. Nothing of EC2, because
/// volumes are snapshotted by the EBS CSI driver under the driver's own role.
/// </summary>
internal static class VeleroPolicy
{
    public static PolicyDocument For(AwsAccount account, string bucket, string? keyArn) => new(
    [
        new PolicyStatement
        {
            Sid = "BackupObjects",
            Actions =
            [
                "s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListMultipartUploadParts",
                "s3:PutObject",
                // The plugin sets a tagging header, empty or not, up to v1.14.2.
                "s3:PutObjectTagging",
            ],
            Resources = [account.S3Arn($"{bucket}/*")],
            Conditions = [OwnBucket(account)],
        },
        new PolicyStatement
        {
            Sid = "BackupBucket",
            Actions = ["s3:GetBucketLocation", "s3:ListBucket"],
            Resources = [account.S3Arn(bucket)],
            Conditions = [OwnBucket(account)],
        },
        .. KeyUse(keyArn),
    ]);

    // Names of buckets are free for anyone once a bucket is gone: backups must not follow the name into another account.
    private static PolicyCondition OwnBucket(AwsAccount account) =>
        PolicyCondition.StringEquals("aws:ResourceAccount", account.Id);

    private static ImmutableArray<PolicyStatement> KeyUse(string? keyArn) => keyArn is null
        ? []
        :
        [
            new PolicyStatement
            {
                Sid = "BackupKey",
                // A multipart upload decrypts as well: S3 opens the parts' data key for each part.
                Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
                Resources = [keyArn],
            },
        ];
}
