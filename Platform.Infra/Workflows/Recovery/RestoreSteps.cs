using Platform.Catalog;
using Platform.Components.Backup;

namespace Platform.Workflows.Recovery;

/// <summary>The steps that restores are made of: check, ask, restore, wait, verify.</summary>
internal static class RestoreSteps
{
    /// <summary>The step that checks what was asked for.</summary>
    public const string Check = "check";

    /// <summary>The step that asks whether to go on.</summary>
    public const string Approve = "approve";

    /// <summary>The step that asks Velero for the restore, which is called like the run.</summary>
    public const string Restore = "restore";

    /// <summary>The step that waits for the restore.</summary>
    public const string Wait = "wait";

    /// <summary>The step that looks at what was restored.</summary>
    public const string Verify = "verify";

    /// <summary>
    /// Namespaces that no backup brings back: this program makes them, and half a copy would stand in its way.
    /// </summary>
    public const string Protected = "kube-node-lease,kube-public,kube-system," + VeleroNames.Namespace + ","
        + WorkflowNames.Namespace;

    /// <summary>
    /// Kinds that a restore leaves out: a webhook whose pods are not there yet refuses everything that follows (velero#4847),
    /// events tell of another cluster, and nodes are the cluster's own.
    /// </summary>
    public const string NeverRestored = "events,events.events.k8s.io,nodes,"
        + "mutatingwebhookconfigurations.admissionregistration.k8s.io,"
        + "validatingwebhookconfigurations.admissionregistration.k8s.io";

    /// <summary>The check's output with the namespaces that there will be something in, with commas; or <c>*</c>.</summary>
    public const string Namespaces = "namespaces";

    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromHours(1);

    /// <summary>Looks at everything before anything happens.</summary>
    /// <param name="scope">What is to be restored.</param>
    /// <param name="location">The read-only location that the backup must be in; empty for any.</param>
    public static ScriptStep CheckStep(RestoreScope scope, StepInput location) => new()
    {
        Name = Check,
        Image = Images.WorkflowTools,
        Script = "check-restore.sh",
        Libraries = [WorkflowScripts.NameFunctions],
        Inputs = StepInput.Map(
            ("BACKUP", StepInput.Parameter("backup")),
            ("EVERYTHING", YesNo(scope.Namespaces is TextInput { Value: "*" })),
            ("EXISTING", scope.Existing),
            ("LOCATION", location),
            ("NAMESPACES", scope.Namespaces),
            ("PROTECTED", StepInput.Text(Protected)),
            ("RESOURCES", scope.Resources),
            ("TARGET_NAMESPACE", scope.Target),
            ("VELERO_NAMESPACE", VeleroSteps.Namespace),
            // A location that cannot be written to is another region's, where no snapshot can be read.
            ("VOLUMES_FROM_STORAGE", StepInput.Text(location is TextInput { Value: "" } ? "no" : "yes"))),
        Outputs = [VeleroSteps.BackupName, Namespaces],
        Timeout = TimeSpan.FromMinutes(5),
        Permissions = [VeleroSteps.May("backups", "get", "list"), VeleroSteps.May("backupstoragelocations", "get")],
    };

    /// <summary>Asks whether to go on. No answer is no.</summary>
    /// <param name="question">What happens then.</param>
    public static ApprovalStep ApproveStep(string question) => new()
    {
        Name = Approve,
        After = [Check],
        Question = question,
        Timeout = TimeToAnswer,
    };

    /// <summary>Ends a run that was not approved as a failure.</summary>
    /// <param name="question">What was asked.</param>
    public static ScriptStep RefusedStep(string question) => new()
    {
        Name = "refused",
        AfterRefusalOf = Approve,
        Image = Images.WorkflowTools,
        Script = "refused.sh",
        Inputs = StepInput.Map(("QUESTION", StepInput.Text(question))),
        Timeout = TimeSpan.FromMinutes(5),
    };

    /// <summary>Asks Velero for the restore.</summary>
    /// <param name="scope">What is to be restored.</param>
    /// <param name="backup">The backup.</param>
    /// <param name="reason">Why, as the restore says later.</param>
    public static ScriptStep RestoreStep(RestoreScope scope, StepInput backup, StepInput reason) => new()
    {
        Name = Restore,
        Image = Images.WorkflowTools,
        Script = "create-restore.sh",
        Libraries = [WorkflowScripts.NameFunctions],
        Inputs = StepInput.Map(
            ("BACKUP_NAME", backup),
            ("CLUSTER_RESOURCES", YesNo(scope.ClusterResources)),
            ("EXCLUDED_NAMESPACES", StepInput.Text(scope.ExcludedNamespaces)),
            ("EXCLUDED_RESOURCES", StepInput.Text(scope.ExcludedResources)),
            ("EXISTING", scope.Existing),
            ("MODIFIERS", StepInput.Text(scope.Modifiers)),
            ("NAMESPACES", scope.Namespaces),
            ("REASON", reason),
            ("RESOURCES", scope.Resources),
            ("RESTORE_NAME", StepInput.WorkflowName),
            ("TARGET_NAMESPACE", scope.Target),
            ("VELERO_NAMESPACE", VeleroSteps.Namespace),
            ("VOLUMES", YesNo(scope.Volumes))),
        Timeout = TimeSpan.FromMinutes(5),
        Retry = new StepRetry(3, TimeSpan.FromSeconds(30)),
        Permissions = [VeleroSteps.May("restores", "create")],
    };

    /// <summary>Waits until the restore is complete.</summary>
    /// <param name="longest">How long at most.</param>
    public static ScriptStep WaitStep(TimeSpan longest) => new()
    {
        Name = Wait,
        After = [Restore],
        Image = Images.WorkflowTools,
        Script = "wait-for-restore.sh",
        Inputs = StepInput.Map(
            ("POLL_SECONDS", VeleroSteps.PollSeconds),
            ("RESTORE_NAME", StepInput.WorkflowName),
            ("VELERO_NAMESPACE", VeleroSteps.Namespace)),
        Timeout = longest,
        Permissions = [VeleroSteps.May("restores", "get")],
    };

    /// <summary>Waits until what was restored works. Which namespaces that are is known at the run only.</summary>
    /// <param name="namespaces">The namespaces, or <c>*</c>.</param>
    /// <param name="longest">How long at most.</param>
    public static ScriptStep VerifyStep(StepInput namespaces, TimeSpan longest) => new()
    {
        Name = Verify,
        After = [Wait],
        Image = Images.WorkflowTools,
        Script = "verify-restore.sh",
        Libraries = [WorkflowScripts.NameFunctions],
        Inputs = StepInput.Map(
            ("NAMESPACES", namespaces),
            ("POLL_SECONDS", VeleroSteps.PollSeconds),
            ("VELERO_NAMESPACE", VeleroSteps.Namespace)),
        Timeout = longest,
        Permissions =
        [
            new KubernetesPermission("", "persistentvolumeclaims", ["get", "list"]),
            new KubernetesPermission("", "pods", ["get", "list"]),
            new KubernetesPermission("apps", "daemonsets", ["get", "list"]),
            new KubernetesPermission("apps", "deployments", ["get", "list"]),
            new KubernetesPermission("apps", "statefulsets", ["get", "list"]),
        ],
    };

    private static StepInput YesNo(bool value) => StepInput.Text(value ? "yes" : "no");
}
