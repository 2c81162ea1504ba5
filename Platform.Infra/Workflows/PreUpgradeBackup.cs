using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Backup;

namespace Platform.Workflows;

/// <summary>
/// A backup of everything before the cluster changes its version, and the wait until it is complete. EKS cannot go back
/// a version, so this is what is left where an upgrade fails.
/// </summary>
internal static class PreUpgradeBackup
{
    private const string Name = "backup";

    private const string NameOutput = "backup-name";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>The workflow.</summary>
    public static WorkflowDefinition Definition { get; } = new()
    {
        Name = "pre-upgrade",
        Description =
            "Backs everything up, cluster resources included, and ends well only when the backup is complete. "
            + "Run it before each upgrade of the cluster.",
        Parameters =
        [
            new WorkflowParameter("reason", "Why, as the backup says later, such as: upgrade to 1.36."),
            new WorkflowParameter("ttl", "How long the backup is kept, as Velero writes times.") { Default = "720h0m0s" },
        ],
        Keeps = "The backup is what it is for. Velero deletes it after its time.",
        Timeout = Longest + TimeSpan.FromHours(1),
        Steps = [Create, Wait],
    };

    private static ScriptStep Create => new()
    {
        Name = Name,
        Image = Images.WorkflowTools,
        Script = "create-backup.sh",
        Inputs = Inputs(
            ("BACKUP_NAME", StepInput.WorkflowName),
            ("REASON", StepInput.Parameter("reason")),
            ("STORAGE_LOCATION", StepInput.Text(VeleroNames.StorageLocation)),
            ("TTL", StepInput.Parameter("ttl")),
            ("VELERO_NAMESPACE", StepInput.Text(VeleroNames.Namespace))),
        Outputs = [NameOutput],
        Timeout = TimeSpan.FromMinutes(5),
        Retry = new StepRetry(3, TimeSpan.FromSeconds(30)),
        Permissions = [Backups("create")],
    };

    private static ScriptStep Wait => new()
    {
        Name = "wait",
        After = [Name],
        Image = Images.WorkflowTools,
        Script = "wait-for-backup.sh",
        Inputs = Inputs(
            ("BACKUP_NAME", StepInput.Output(Name, NameOutput)),
            ("POLL_SECONDS", StepInput.Text("10")),
            ("VELERO_NAMESPACE", StepInput.Text(VeleroNames.Namespace))),
        Timeout = Longest,
        Permissions = [Backups("get")],
    };

    private static KubernetesPermission Backups(string verb) =>
        new("velero.io", "backups", [verb]) { Namespace = VeleroNames.Namespace };

    private static ImmutableSortedDictionary<string, StepInput> Inputs(
        params ReadOnlySpan<(string Variable, StepInput Value)> inputs)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, StepInput>(StringComparer.Ordinal);
        foreach (var (variable, value) in inputs)
        {
            map.Add(variable, value);
        }

        return map.ToImmutable();
    }
}
