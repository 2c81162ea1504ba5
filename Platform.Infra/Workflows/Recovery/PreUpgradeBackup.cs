namespace Platform.Workflows.Recovery;

/// <summary>
/// A backup of everything before the cluster changes its version, and the wait until it is complete. EKS cannot go back
/// a version, so this is what is left where an upgrade fails.
/// </summary>
internal static class PreUpgradeBackup
{
    private const string Backup = "backup";

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
        Steps =
        [
            VeleroSteps.CreateBackup(
                Backup, StepInput.Text("*"), StepInput.Parameter("reason"), StepInput.Parameter("ttl")),
            VeleroSteps.WaitForBackup(Backup, Longest, StepInput.Text("stop")),
        ],
    };
}
