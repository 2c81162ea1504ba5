using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Signals.Metrics.Catalogue;
using Platform.Workflows;

namespace Platform.Tests.Workflows;

/// <summary>Workflows that no stack has.</summary>
internal static class SampleWorkflows
{
    private const string Image = "registry.example.com/tools:1.0.0";

    /// <summary>
    /// Everything that a workflow can have: a parameter with values to choose from, an output, a condition, an approval
    /// with both ways on, retries, rights in a namespace and in the cluster, a clean-up and a schedule.
    /// </summary>
    public static WorkflowDefinition Every { get; } = new()
    {
        Name = "sample",
        Description = "Everything that a workflow can have.",
        Parameters =
        [
            new WorkflowParameter("ttl", "How long it is kept.") { Default = "24h0m0s", Allowed = ["24h0m0s", "48h0m0s"] },
            new WorkflowParameter("reason", "Why."),
        ],
        Steps = [Create, Approval, Wait, Refused],
        CleanUp = Wait with
        {
            Name = "clean-up",
            After = [],
            When = null,
            Inputs = Inputs(
                ("BACKUP_NAME", StepInput.WorkflowName), ("IF_VELERO_IS_DOWN", StepInput.Text("stop")),
                ("POLL_SECONDS", StepInput.WorkflowStatus),
                ("VELERO_NAMESPACE", StepInput.Parameter("ttl"))),
        },
        Timeout = TimeSpan.FromHours(3),
        Schedule = new WorkflowSchedule("0 3 * * 0", "Europe/Berlin"),
    };

    public static ScriptStep Create => new()
    {
        Name = "create",
        Image = Image,
        Script = "create-backup.sh",
        Inputs = Inputs(
            ("BACKUP_NAME", StepInput.WorkflowName), ("NAMESPACE", StepInput.Text("*")),
            ("REASON", StepInput.Parameter("reason")),
            ("STORAGE_LOCATION", StepInput.Text("default")), ("TTL", StepInput.Parameter("ttl")),
            ("VELERO_NAMESPACE", StepInput.Text("velero"))),
        Outputs = ["backup-name"],
        Timeout = TimeSpan.FromMinutes(5),
        Retry = new StepRetry(2, TimeSpan.FromSeconds(10)),
        Permissions =
        [
            new KubernetesPermission("velero.io", "backups", ["create", "get"]) { Namespace = "velero" },
            new KubernetesPermission("", "namespaces", ["get"]) { Names = ["velero"] },
        ],
    };

    public static ApprovalStep Approval => new()
    {
        Name = "approve",
        After = ["create"],
        Question = "Shall it go on?",
        Timeout = TimeSpan.FromHours(1),
    };

    public static ScriptStep Wait => new()
    {
        Name = "wait",
        After = ["create", "approve"],
        When = new StepCondition(StepInput.Parameter("ttl"), "24h0m0s"),
        Image = Image,
        Script = "wait-for-backup.sh",
        Inputs = Inputs(
            ("BACKUP_NAME", StepInput.Output("create", "backup-name")), ("IF_VELERO_IS_DOWN", StepInput.Text("stop")),
            ("POLL_SECONDS", StepInput.Text("10")),
            ("VELERO_NAMESPACE", StepInput.Text("velero"))),
        Timeout = TimeSpan.FromHours(1),
    };

    public static ScriptStep Refused => Wait with { Name = "refused", After = [], AfterRefusalOf = "approve", When = null };

    /// <summary>A step that may do something in AWS, and tells Prometheus a number.</summary>
    public static WorkflowDefinition Measured { get; } = new()
    {
        Name = "measured",
        Description = "Looks at volumes.",
        Steps =
        [
            Plain("look") with
            {
                AwsStatements = [Statement("ec2:DescribeVolumes", "*")],
                Script = "publish-results.sh",
                Libraries = [WorkflowScripts.DrillFunctions],
                Inputs = Inputs(
                    ("DRILL", StepInput.Text("look")), ("RESULTS_NAMESPACE", StepInput.Text("platform-workflows"))),
                Outputs = ["end-timestamp", "rpo-seconds", "rto-seconds", "succeeded", "success-timestamp"],
                Metrics =
                [
                    new StepMetric(RecoveryDrills.RtoSeconds, "How long it took.", "rto-seconds")
                    {
                        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("drill", "look"),
                    },
                ],
            },
        ],
        Timeout = TimeSpan.FromMinutes(10),
    };

    public static PolicyStatement Statement(string action, string resource) =>
        new() { Sid = "Look", Actions = [action], Resources = [resource] };

    /// <summary>A step that waits for others and does nothing that matters.</summary>
    public static ScriptStep Plain(string name, params ImmutableArray<string> after) => Wait with
    {
        Name = name,
        After = after,
        When = null,
        Inputs = Inputs(
            ("BACKUP_NAME", StepInput.WorkflowName), ("IF_VELERO_IS_DOWN", StepInput.Text("stop")),
            ("POLL_SECONDS", StepInput.Text("1")),
            ("VELERO_NAMESPACE", StepInput.Text("velero"))),
        Timeout = TimeSpan.FromMinutes(2),
    };

    public static ImmutableSortedDictionary<string, StepInput> Inputs(
        params ReadOnlySpan<(string Variable, StepInput Value)> inputs) =>
        inputs.ToArray().ToImmutableSortedDictionary(input => input.Variable, input => input.Value, StringComparer.Ordinal);
}
