using System.Globalization;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Recovery;

namespace Platform.Workflows.Recovery;

/// <summary>
/// The drill that proves each month that backups can be restored: the newest scheduled one goes to a namespace that nothing
/// gets in or out of, is looked at, measured against what is promised, and removed.
/// </summary>
internal static class MonthlyDrill
{
    /// <summary>Its name.</summary>
    public const string Name = "monthly-dr-test";

    /// <summary>Identity of the step that makes the scratch namespace.</summary>
    public const string ScratchAccount = Name + "-" + Scratch;

    private const string Pick = "pick";

    private const string Scratch = "scratch";

    private const string Canary = "canary";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    /// <summary>The workflow.</summary>
    /// <param name="plan">What it is made from.</param>
    public static WorkflowDefinition Of(DrillPlan plan) => new()
    {
        Name = Name,
        Description =
            $"Restores the newest backup of {plan.Schedule} into a closed namespace, looks at it, measures RTO and RPO, "
            + "and removes it. It runs each month by itself.",
        Parameters =
        [
            new WorkflowParameter("namespace", "The namespace that is restored.") { Default = plan.Namespace },
            new WorkflowParameter("canary", "Whether canaries must be in it, whose content is looked at.")
            {
                Default = plan.HasCanary ? "required" : "absent",
                Allowed = ["required", "absent"],
            },
        ],
        Timeout = Longest + TimeSpan.FromHours(5),
        Schedule = plan.Times,
        Steps =
        [
            PickStep(plan),
            ScratchStep,
            RestoreStep,
            RestoreSteps.WaitStep(Longest),
            RestoreSteps.VerifyStep(StepInput.Text(RecoveryNames.Scratch), TimeSpan.FromHours(1)),
            CanaryStep,
            MeasureStep(plan),
        ],
        CleanUp = CleanUp(plan),
    };

    private static ScriptStep PickStep(DrillPlan plan) => new()
    {
        Name = Pick,
        Image = Images.WorkflowTools,
        Script = "pick-backup.sh",
        Inputs = StepInput.Map(
            ("SCHEDULE", StepInput.Text(plan.Schedule)), ("VELERO_NAMESPACE", VeleroSteps.Namespace)),
        Outputs = [VeleroSteps.BackupName, "backup-begun", "started"],
        Timeout = TimeSpan.FromMinutes(5),
        Permissions = [VeleroSteps.May("backups", "list")],
    };

    // Names of objects that are made do not limit a right to make them: it holds for the whole cluster.
    private static ScriptStep ScratchStep => new()
    {
        Name = Scratch,
        After = [Pick],
        Image = Images.WorkflowTools,
        Script = "make-scratch.sh",
        Inputs = StepInput.Map(
            ("DRILL", StepInput.Text(Name)),
            ("POLL_SECONDS", VeleroSteps.PollSeconds),
            ("SCRATCH", StepInput.Text(RecoveryNames.Scratch))),
        Timeout = TimeSpan.FromMinutes(15),
        Permissions =
        [
            new KubernetesPermission("", "namespaces", ["create"]),
            new KubernetesPermission("", "namespaces", ["delete", "get"]) { Names = [RecoveryNames.Scratch] },
            new KubernetesPermission("", "resourcequotas", ["create"]),
            new KubernetesPermission("networking.k8s.io", "networkpolicies", ["create"]),
        ],
    };

    private static ScriptStep RestoreStep => RestoreSteps.RestoreStep(
        new RestoreScope
        {
            Namespaces = StepInput.Parameter("namespace"),
            Target = StepInput.Text(RecoveryNames.Scratch),
            ExcludedResources = string.Join(',', DrillExclusions.All),
            Modifiers = RecoveryNames.Modifiers,
        },
        StepInput.Output(Pick, VeleroSteps.BackupName),
        StepInput.Text(Name)) with
    {
        After = [Pick, Scratch],
    };

    private static ScriptStep CanaryStep => new()
    {
        Name = Canary,
        After = [RestoreSteps.Verify],
        Image = Images.WorkflowTools,
        Script = "check-canary.sh",
        Inputs = StepInput.Map(
            ("BACKUP_BEGUN", StepInput.Output(Pick, "backup-begun")),
            ("CANARY", StepInput.Parameter("canary")),
            ("CANARY_NAME", StepInput.Text(RecoveryNames.CanaryObject)),
            ("POLL_SECONDS", VeleroSteps.PollSeconds),
            ("SCRATCH", StepInput.Text(RecoveryNames.Scratch))),
        Outputs = ["written"],
        Timeout = TimeSpan.FromMinutes(15),
        Permissions =
        [
            new KubernetesPermission("", "configmaps", ["get"]) { Names = [RecoveryNames.CanaryObject] },
            new KubernetesPermission("", "pods", ["list"]),
        ],
    };

    private static ScriptStep MeasureStep(DrillPlan plan) => new()
    {
        Name = "measure",
        After = [Pick, Canary],
        Image = Images.WorkflowTools,
        Script = "measure-drill.sh",
        Libraries = [WorkflowScripts.DrillFunctions],
        Inputs = DrillMetrics.Inputs(
            Name,
            ("BACKUP_BEGUN", StepInput.Output(Pick, "backup-begun")),
            ("RESTORE_NAME", StepInput.WorkflowName),
            ("RPO_TARGET", Target(plan.Rpo)),
            ("RTO_TARGET", Target(plan.Rto)),
            ("STARTED", StepInput.Output(Pick, "started")),
            ("VELERO_NAMESPACE", VeleroSteps.Namespace),
            ("WRITTEN", StepInput.Output(Canary, "written"))),
        Timeout = TimeSpan.FromMinutes(5),
        Retry = new StepRetry(2, TimeSpan.FromSeconds(15)),
        Permissions = [VeleroSteps.May("restores", "get"), .. DrillMetrics.Keeping(Name)],
    };

    private static ScriptStep CleanUp(DrillPlan plan) => new()
    {
        Name = "clean-up",
        Image = Images.WorkflowTools,
        Script = "clean-up-drill.sh",
        Libraries = [WorkflowScripts.DrillFunctions],
        Inputs = DrillMetrics.Inputs(
            Name,
            ("POLL_SECONDS", VeleroSteps.PollSeconds),
            ("REGION", StepInput.Text(plan.Region ?? "")),
            ("RESTORE_NAME", StepInput.WorkflowName),
            ("SCRATCH", StepInput.Text(RecoveryNames.Scratch)),
            ("STATUS", StepInput.WorkflowStatus),
            ("VELERO_NAMESPACE", VeleroSteps.Namespace)),
        Outputs = DrillMetrics.Outputs,
        Metrics = DrillMetrics.Of(Name),
        Timeout = TimeSpan.FromMinutes(30),
        Retry = new StepRetry(2, TimeSpan.FromMinutes(1)),
        Permissions =
        [
            VeleroSteps.May("restores", "delete"),
            new KubernetesPermission("", "namespaces", ["delete", "get"]) { Names = [RecoveryNames.Scratch] },
            new KubernetesPermission("", "persistentvolumes", ["get", "list", "patch"]),
            new KubernetesPermission("snapshot.storage.k8s.io", "volumesnapshotcontents", ["delete", "list"]),
            .. DrillMetrics.Keeping(Name),
        ],
        AwsStatements = plan.Region is null ? [] : [Volumes],
    };

    // EC2 knows no resources for this action (service authorization reference, Amazon EC2).
    private static PolicyStatement Volumes => new()
    {
        Sid = "LookForVolumesLeftOver",
        Actions = ["ec2:DescribeVolumes"],
        Resources = ["*"],
    };

    private static StepInput Target(TimeSpan? time) => StepInput.Text(
        time is { } promised ? ((long)promised.TotalSeconds).ToString(CultureInfo.InvariantCulture) : StepMetric.None);
}
