using System.Collections.Immutable;
using System.Globalization;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Workflows.Recovery;

namespace Platform.Workflows.Aurora;

/// <summary>
/// The drill of point-in-time recovery: restores the database as it was an hour ago to a cluster beside it, with the
/// instance that seed 003's commands leave out, asks it, measures, and removes it, however it went.
/// </summary>
internal static class AuroraDrill
{
    private const string Leftovers = "leftovers";
    private const string Restore = "restore";
    private const string Functions = "aurora.sh";

    /// <summary>The workflow.</summary>
    /// <param name="plan">What it depends on.</param>
    public static WorkflowDefinition Of(AuroraDrillPlan plan) => new()
    {
        Name = AuroraDrillPlan.Drill,
        Description =
            "Restores the Aurora cluster to a moment in the past, beside the real one, asks it, measures RTO and RPO, and "
            + "removes it. It runs each month by itself, and costs an instance for that time.",
        Timeout = TimeSpan.FromHours(6),
        Schedule = new WorkflowSchedule(plan.Config.Drill.Cron),
        Steps = [LeftoversStep(plan), RestoreStep(plan), QueryStep(plan)],
        CleanUp = CleanUp(plan),
    };

    private static ScriptStep LeftoversStep(AuroraDrillPlan plan) => new()
    {
        Name = Leftovers,
        Image = Images.WorkflowTools,
        Script = "remove-aurora-drill.sh",
        Libraries = [Functions],
        Inputs = Inputs(plan),
        Timeout = TimeSpan.FromMinutes(45),
        AwsStatements = [Look(plan), Remove(plan)],
    };

    private static ScriptStep RestoreStep(AuroraDrillPlan plan) => new()
    {
        Name = Restore,
        After = [Leftovers],
        Image = Images.WorkflowTools,
        Script = "restore-aurora.sh",
        Libraries = [Functions],
        Inputs = Inputs(
            plan,
            ("DRILL_CLUSTER_ARN", StepInput.Text(plan.Cluster)),
            ("INSTANCE_CLASS", StepInput.Text(plan.Config.Drill.InstanceClass)),
            ("MINUTES_BACK", StepInput.Text(plan.Config.Drill.MinutesBack.ToString(CultureInfo.InvariantCulture))),
            ("SOURCE_CLUSTER", StepInput.Text(plan.Names.Cluster))),
        Outputs = ["latest", "secret-arn", "started"],
        Timeout = TimeSpan.FromHours(3),
        AwsStatements = [Look(plan), .. AuroraDrillRights.Restore(plan)],
    };

    private static ScriptStep QueryStep(AuroraDrillPlan plan) => new()
    {
        Name = "query",
        After = [Restore],
        Image = Images.WorkflowTools,
        Script = "query-aurora.sh",
        Libraries = [WorkflowScripts.DrillFunctions],
        Inputs = DrillMetrics.Inputs(
            AuroraDrillPlan.Drill,
            ("DATABASE", StepInput.Text(plan.Config.DatabaseName)),
            ("DRILL_CLUSTER_ARN", StepInput.Text(plan.Cluster)),
            ("LATEST", StepInput.Output(Restore, "latest")),
            ("POLL_SECONDS", Poll),
            ("QUERY", StepInput.Text(plan.Config.Drill.Query)),
            ("REGION", StepInput.Text(plan.Names.Account.Region.Name)),
            ("RPO_TARGET", StepInput.Text(plan.RpoTarget)),
            ("RTO_TARGET", StepInput.Text(plan.RtoTarget)),
            ("RUN", StepInput.WorkflowName),
            ("SECRET_ARN", StepInput.Output(Restore, "secret-arn")),
            ("STARTED", StepInput.Output(Restore, "started"))),
        Timeout = TimeSpan.FromMinutes(20),
        Permissions = DrillMetrics.Keeping(AuroraDrillPlan.Drill),
        AwsStatements = AuroraDrillRights.Query(plan),
    };

    private static ScriptStep CleanUp(AuroraDrillPlan plan) => new()
    {
        Name = "clean-up",
        Image = Images.WorkflowTools,
        Script = "clean-up-aurora.sh",
        Libraries = [Functions, WorkflowScripts.DrillFunctions],
        Inputs = DrillMetrics.Inputs(
            AuroraDrillPlan.Drill,
            ("DRILL_CLUSTER", StepInput.Text(plan.Names.DrillCluster)),
            ("POLL_SECONDS", Poll),
            ("REGION", StepInput.Text(plan.Names.Account.Region.Name)),
            ("RUN", StepInput.WorkflowName),
            ("STATUS", StepInput.WorkflowStatus)),
        Outputs = DrillMetrics.Outputs,
        Metrics = DrillMetrics.Of(AuroraDrillPlan.Drill),
        Timeout = TimeSpan.FromHours(1),
        Retry = new StepRetry(2, TimeSpan.FromMinutes(1)),
        Permissions = DrillMetrics.Keeping(AuroraDrillPlan.Drill),
        AwsStatements = [Look(plan), Remove(plan)],
    };

    private static StepInput Poll => StepInput.Text("20");

    private static ImmutableSortedDictionary<string, StepInput> Inputs(
        AuroraDrillPlan plan, params ReadOnlySpan<(string Variable, StepInput Value)> more) => StepInput.Map(
    [
        .. more,
        ("DRILL", StepInput.Text(AuroraDrillPlan.Drill)),
        ("DRILL_CLUSTER", StepInput.Text(plan.Names.DrillCluster)),
        ("POLL_SECONDS", Poll),
        ("REGION", StepInput.Text(plan.Names.Account.Region.Name)),
    ]);

    private static PolicyStatement Look(AuroraDrillPlan plan) => AuroraDrillPlan.May(
        "LookAtClusters", [plan.Source, plan.Cluster, plan.Instance], "rds:DescribeDBClusters", "rds:DescribeDBInstances");

    // To delete a cluster is to be allowed a last snapshot as well (service authorization reference, Amazon RDS); on a
    // snapshot the action makes one, and deletes none.
    private static PolicyStatement Remove(AuroraDrillPlan plan) => AuroraDrillPlan.May(
        "RemoveTheDrillsCluster",
        [plan.Cluster, plan.Names.Account.Arn("rds", "cluster-snapshot:*"), plan.Instance],
        "rds:DeleteDBCluster", "rds:DeleteDBInstance");
}
