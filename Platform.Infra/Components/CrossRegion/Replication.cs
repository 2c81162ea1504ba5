using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Kms;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Platform.Components.CrossRegion;

/// <summary>S3's replication of the backups' bucket, and the role that S3 has for it.</summary>
internal static class Replication
{
    // The one value that S3 takes, for the promise and for its events (S3 API, ReplicationTimeValue).
    private const int PromisedMinutes = 15;

    /// <summary>Creates both.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">What to create.</param>
    /// <param name="bucket">The bucket of the copies.</param>
    /// <param name="key">Its key; <c>null</c> with SSE-S3.</param>
    /// <param name="parent">The component.</param>
    public static void Create(
        string name, CrossRegionBackupArgs args, PrivateBucket bucket, Key? key, Resource parent)
    {
        var plan = args.Plan;
        var role = new Role(
            $"{name}-role",
            new RoleArgs
            {
                Name = plan.RoleName,
                Description = $"Lets S3 copy the Velero backups of {plan.Id} to {plan.There.Region.Name}.",
                AssumeRolePolicy = ReplicationPolicy.Trust().ToJson(),
            },
            plan.Protection.Options(parent));
        var policy = new RolePolicy(
            $"{name}-role-policy",
            new RolePolicyArgs { Name = plan.RoleName, Role = role.Name, Policy = Policy(args, key) },
            plan.Protection.Options(parent));
        _ = new BucketReplicationConfig(
            $"{name}-replication",
            new BucketReplicationConfigArgs
            {
                Bucket = args.Source,
                Role = role.Arn,
                Rules = { Rule(plan, bucket, key) },
            },
            plan.Protection.Options(parent, [policy, .. args.SourceSettings, .. bucket.Settings]));
    }

    private static Input<string> Policy(CrossRegionBackupArgs args, Key? key) =>
        key is not null && args.SourceKeyArn is { } source
            ? Output.Tuple(source, key.Arn).Apply(keys => ReplicationPolicy.For(args.Plan, keys.Item1, keys.Item2).ToJson())
            : ReplicationPolicy.For(args.Plan, homeKey: null, thereKey: null).ToJson();

    private static BucketReplicationConfigRuleArgs Rule(CrossRegionPlan plan, PrivateBucket bucket, Key? key)
    {
        var rule = new BucketReplicationConfigRuleArgs
        {
            Id = "all-backups",
            Status = "Enabled",
            Priority = 0,
            Filter = new BucketReplicationConfigRuleFilterArgs { Prefix = "" },
            DeleteMarkerReplication = new BucketReplicationConfigRuleDeleteMarkerReplicationArgs
            {
                Status = plan.Config.CopyDeletions ? "Enabled" : "Disabled",
            },
            Destination = Destination(plan, bucket, key),
        };
        if (key is not null)
        {
            rule.SourceSelectionCriteria = new BucketReplicationConfigRuleSourceSelectionCriteriaArgs
            {
                SseKmsEncryptedObjects =
                    new BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs { Status = "Enabled" },
            };
        }

        return rule;
    }

    private static BucketReplicationConfigRuleDestinationArgs Destination(
        CrossRegionPlan plan, PrivateBucket bucket, Key? key)
    {
        var destination = new BucketReplicationConfigRuleDestinationArgs
        {
            Bucket = bucket.Bucket.Arn,
            Metrics = new BucketReplicationConfigRuleDestinationMetricsArgs { Status = "Enabled" },
        };
        if (key is not null)
        {
            destination.EncryptionConfiguration = new BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs
            {
                ReplicaKmsKeyId = key.Arn,
            };
        }

        if (plan.Config.TimeControl)
        {
            destination.Metrics = new BucketReplicationConfigRuleDestinationMetricsArgs
            {
                Status = "Enabled",
                EventThreshold = new BucketReplicationConfigRuleDestinationMetricsEventThresholdArgs
                {
                    Minutes = PromisedMinutes,
                },
            };
            destination.ReplicationTime = new BucketReplicationConfigRuleDestinationReplicationTimeArgs
            {
                Status = "Enabled",
                Time = new BucketReplicationConfigRuleDestinationReplicationTimeTimeArgs { Minutes = PromisedMinutes },
            };
        }

        return destination;
    }
}
