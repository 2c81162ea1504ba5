using System.Collections.Immutable;
using Platform.Cloud;

namespace Platform.Components.CrossRegion;

/// <summary>
/// What the role of the replication may do: read versions of one bucket, write copies to one other, and use their keys
/// through S3 alone. Source: S3 user guide, setting up permissions for live replication, and replicating encrypted objects.
/// </summary>
internal static class ReplicationPolicy
{
    /// <summary>
    /// Who may take the role: S3. No condition on the bucket: the user guide names none, so that S3 need not send one, and
    /// a role that S3 cannot take copies nothing. To name the role in a configuration takes <c>iam:PassRole</c> here.
    /// </summary>
    public static PolicyDocument Trust() => new(new PolicyStatement
    {
        Sid = "S3Replicates",
        Principal = PolicyPrincipal.Service("s3.amazonaws.com"),
        Actions = ["sts:AssumeRole"],
    });

    /// <summary>What it may do.</summary>
    /// <param name="plan">What is copied.</param>
    /// <param name="homeKey">ARN of the key of the backups; <c>null</c> with SSE-S3.</param>
    /// <param name="thereKey">ARN of the key of the copies; <c>null</c> with SSE-S3.</param>
    public static PolicyDocument For(CrossRegionPlan plan, string? homeKey, string? thereKey) => new(
    [
        Statement(
            "SourceBucket", [plan.Home.S3Arn(plan.HomeBucket)], "s3:GetReplicationConfiguration", "s3:ListBucket"),
        Statement(
            "SourceVersions", [plan.Home.S3Arn($"{plan.HomeBucket}/*")],
            "s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"),
        Statement(
            "Copies", [plan.There.S3Arn($"{plan.ThereBucket}/*")],
            [.. plan.Config.CopyDeletions ? ["s3:ReplicateDelete"] : Array.Empty<string>(),
                "s3:ReplicateObject", "s3:ReplicateTags"]),
        .. homeKey is null ? [] : Key("SourceKey", plan.Home, plan.HomeBucket, homeKey, "kms:Decrypt"),
        .. thereKey is null ? [] : Key(
            "CopiesKey", plan.There, plan.ThereBucket, thereKey, "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"),
    ]);

    private static PolicyStatement Statement(string sid, ImmutableArray<string> resources, params ImmutableArray<string> actions) =>
        new() { Sid = sid, Actions = actions, Resources = resources };

    // With a bucket key the encryption is told of the bucket, without one of the object.
    private static PolicyStatement[] Key(
        string sid, AwsAccount account, string bucket, string arn, params ImmutableArray<string> actions) =>
    [
        Statement(sid, [arn], actions) with
        {
            Conditions =
            [
                .. BucketKeyPolicy.ThroughS3(account),
                PolicyCondition.StringLike("kms:EncryptionContext:aws:s3:arn", account.S3Arn(bucket)),
                PolicyCondition.StringLike("kms:EncryptionContext:aws:s3:arn", account.S3Arn($"{bucket}/*")),
            ],
        },
    ];
}
