using System.Collections.Immutable;
using System.Globalization;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.CrossRegion;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Workflows.Replicas;

/// <summary>
/// Looks for the newest backup in the other region: that S3 has nothing to complain of is not that the backup is there.
/// </summary>
internal static class BackupReplicaCheck
{
    /// <summary>Name of the workflow.</summary>
    public const string Name = "backup-replica-check";

    /// <summary>How often it runs.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    /// <summary>The workflow.</summary>
    /// <param name="plan">What is copied where.</param>
    public static WorkflowDefinition Of(CrossRegionPlan plan) => new()
    {
        Name = Name,
        Description = $"Looks for the newest backup in {plan.There.Region.Name}. It runs each hour by itself.",
        Timeout = TimeSpan.FromMinutes(30),
        Schedule = new WorkflowSchedule("41 * * * *") { StartingDeadline = TimeSpan.FromMinutes(30) },
        Steps =
        [
            new ScriptStep
            {
                Name = "look",
                Image = Images.WorkflowTools,
                Script = "check-backup-replica.sh",
                Inputs = StepInput.Map(
                    ("BUCKET", StepInput.Text(plan.HomeBucket)),
                    ("LAG_SECONDS", StepInput.Text(
                        (plan.Config.MaximumLagMinutes * 60).ToString(CultureInfo.InvariantCulture))),
                    ("REGION", StepInput.Text(plan.Home.Region.Name)),
                    ("REPLICA_BUCKET", StepInput.Text(plan.ThereBucket)),
                    ("REPLICA_REGION", StepInput.Text(plan.There.Region.Name))),
                Outputs = ["seen"],
                Metrics =
                [
                    new StepMetric(
                        CloudRecovery.BackupReplicaSeen, "When the newest backup was last seen in the other region.", "seen")
                    {
                        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("bucket", plan.ThereBucket),
                    },
                ],
                Timeout = TimeSpan.FromMinutes(10),
                Retry = new StepRetry(1, TimeSpan.FromMinutes(1)),
                AwsStatements =
                [
                    new PolicyStatement
                    {
                        Sid = "ListBackups",
                        Actions = ["s3:ListBucket"],
                        Resources = [plan.Home.S3Arn(plan.HomeBucket), plan.There.S3Arn(plan.ThereBucket)],
                        Conditions = [PolicyCondition.StringLike("s3:prefix", "backups/*")],
                    },
                ],
            },
        ],
    };
}
