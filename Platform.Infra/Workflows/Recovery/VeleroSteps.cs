using Platform.Catalog;
using Platform.Components.Backup;

namespace Platform.Workflows.Recovery;

/// <summary>Steps that ask Velero for a backup, and wait for it.</summary>
internal static class VeleroSteps
{
    /// <summary>The output with the backup's name.</summary>
    public const string BackupName = "backup-name";

    /// <summary>How long steps wait between two looks.</summary>
    public static StepInput PollSeconds { get; } = StepInput.Text("10");

    /// <summary>Velero's namespace.</summary>
    public static StepInput Namespace { get; } = StepInput.Text(VeleroNames.Namespace);

    /// <summary>A right on objects of Velero's.</summary>
    /// <param name="resource">The kind in the plural.</param>
    /// <param name="verbs">What may be done.</param>
    public static KubernetesPermission May(string resource, params ReadOnlySpan<string> verbs) =>
        new("velero.io", resource, [.. verbs]) { Namespace = VeleroNames.Namespace };

    /// <summary>Asks for a backup that is called like the run.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="ns">The namespace, or <c>*</c> for everything with cluster resources.</param>
    /// <param name="reason">Why, as the backup says later.</param>
    /// <param name="ttl">How long it is kept.</param>
    public static ScriptStep CreateBackup(string name, StepInput ns, StepInput reason, StepInput ttl) => new()
    {
        Name = name,
        Image = Images.WorkflowTools,
        Script = "create-backup.sh",
        Inputs = StepInput.Map(
            ("BACKUP_NAME", StepInput.WorkflowName),
            ("NAMESPACE", ns),
            ("REASON", reason),
            ("STORAGE_LOCATION", StepInput.Text(VeleroNames.StorageLocation)),
            ("TTL", ttl),
            ("VELERO_NAMESPACE", Namespace)),
        Outputs = [BackupName],
        Timeout = TimeSpan.FromMinutes(5),
        Retry = new StepRetry(3, TimeSpan.FromSeconds(30)),
        Permissions = [May("backups", "create")],
    };

    /// <summary>Waits until a backup is complete.</summary>
    /// <param name="backup">The step that asked for it.</param>
    /// <param name="longest">How long at most.</param>
    /// <param name="ifDown">Whether to <c>stop</c> or to <c>continue</c> where Velero does not end it.</param>
    public static ScriptStep WaitForBackup(string backup, TimeSpan longest, StepInput ifDown) => new()
    {
        Name = "wait",
        After = [backup],
        Image = Images.WorkflowTools,
        Script = "wait-for-backup.sh",
        Inputs = StepInput.Map(
            ("BACKUP_NAME", StepInput.Output(backup, BackupName)),
            ("IF_VELERO_IS_DOWN", ifDown),
            ("POLL_SECONDS", PollSeconds),
            ("VELERO_NAMESPACE", Namespace)),
        Timeout = longest,
        Permissions = [May("backups", "get")],
    };
}
