using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Workflows.Aurora;

/// <summary>
/// Tells Prometheus how far back the database can be restored: RDS says it to whoever asks, and to no metric.
/// </summary>
internal static class RestorableCheck
{
    /// <summary>How often it runs.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The workflow.</summary>
    /// <param name="plan">What it depends on.</param>
    public static WorkflowDefinition Of(AuroraDrillPlan plan) => new()
    {
        Name = AuroraDrillPlan.Watch,
        Description = "Tells Prometheus how far back the Aurora cluster can be restored. It runs every ten minutes by itself.",
        Timeout = TimeSpan.FromMinutes(9),
        Schedule = new WorkflowSchedule("*/10 * * * *") { StartingDeadline = TimeSpan.FromMinutes(5) },
        Steps =
        [
            new ScriptStep
            {
                Name = "look",
                Image = Images.WorkflowTools,
                Script = "check-restorable.sh",
                Inputs = StepInput.Map(
                    ("REGION", StepInput.Text(plan.Names.Account.Region.Name)),
                    ("SOURCE_CLUSTER", StepInput.Text(plan.Names.Cluster))),
                Outputs = ["latest"],
                Metrics =
                [
                    new StepMetric(
                        CloudRecovery.LatestRestorable, "Last moment to which the database can be restored.", "latest")
                    {
                        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("database", plan.Names.Cluster),
                    },
                ],
                Timeout = TimeSpan.FromMinutes(4),
                Retry = new StepRetry(1, TimeSpan.FromSeconds(20)),
                AwsStatements =
                [
                    AuroraDrillPlan.May("LookAtTheCluster", [plan.Source], "rds:DescribeDBClusters"),
                ],
            },
        ],
    };
}
