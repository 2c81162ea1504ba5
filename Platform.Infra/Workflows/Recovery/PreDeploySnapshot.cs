using Platform.Catalog;
using Platform.Components.Backup;

namespace Platform.Workflows.Recovery;

/// <summary>
/// A backup of one namespace before something is deployed to it: a PreSync hook of Argo CD's or a pipeline starts it and
/// waits. It is kept for two days, while a bad deployment is still being found out.
/// </summary>
internal static class PreDeploySnapshot
{
    private const string Check = "check";

    private const string Snapshot = "snapshot";

    private const string Go = "go";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>The workflow.</summary>
    public static WorkflowDefinition Definition { get; } = new()
    {
        Name = "pre-deploy-snapshot",
        Description =
            "Backs one namespace up before something is deployed to it, and ends well when the backup is complete. "
            + "Call it from a PreSync hook or a pipeline.",
        Parameters =
        [
            new WorkflowParameter("namespace", "The namespace that is deployed to; one that is not there yet is well."),
            new WorkflowParameter("reason", "Why, as the backup says later, such as the revision.")
            {
                Default = "before a deployment",
            },
            new WorkflowParameter("ttl", "How long the backup is kept, as Velero writes times.") { Default = "48h0m0s" },
            new WorkflowParameter(
                "if-velero-is-down", "Whether the deployment waits for a Velero that does not work, or goes on.")
            {
                Default = "stop",
                Allowed = ["stop", "continue"],
            },
        ],
        Keeps = "The backup is what it is for. Velero deletes it after its time.",
        OneFor = "namespace",
        Timeout = Longest + TimeSpan.FromMinutes(45),
        Steps =
        [
            CheckVelero,
            VeleroSteps.CreateBackup(
                Snapshot, StepInput.Parameter("namespace"), StepInput.Parameter("reason"), StepInput.Parameter("ttl")) with
            {
                After = [Check],
                When = new StepCondition(StepInput.Output(Check, Go), "yes"),
            },
            VeleroSteps.WaitForBackup(Snapshot, Longest, StepInput.Parameter("if-velero-is-down")),
        ],
    };

    private static ScriptStep CheckVelero => new()
    {
        Name = Check,
        Image = Images.WorkflowTools,
        Script = "check-velero.sh",
        Libraries = [WorkflowScripts.NameFunctions],
        Inputs = StepInput.Map(
            ("IF_VELERO_IS_DOWN", StepInput.Parameter("if-velero-is-down")),
            ("NAMESPACE", StepInput.Parameter("namespace")),
            ("STORAGE_LOCATION", StepInput.Text(VeleroNames.StorageLocation)),
            ("TTL", StepInput.Parameter("ttl")),
            ("VELERO_NAMESPACE", VeleroSteps.Namespace)),
        Outputs = [Go],
        Timeout = TimeSpan.FromMinutes(5),
        Permissions =
        [
            new KubernetesPermission("", "namespaces", ["get"]),
            new KubernetesPermission("apps", "deployments", ["get"])
            {
                Namespace = VeleroNames.Namespace,
                Names = ["velero"],
            },
            VeleroSteps.May("backupstoragelocations", "get"),
        ],
    };
}
