using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary>
/// The tree that the original plan drew (seed 000, "Directory Structure" and the tables of its sections), as data: one
/// row a file, with the objects that belong into it, and one row a chart. What no row names goes to the folder of its
/// component. <c>kustomization.yaml</c>, <c>namespace.yaml</c> and <c>values.yaml</c> come by themselves.
/// </summary>
internal static class GitOpsPlan
{
    /// <summary>The files; the first row that holds an object has it.</summary>
    public static IReadOnlyList<GitOpsPlannedFile> Files { get; } =
    [
        // There are no keys for S3: Velero has a role. What it takes from the secret store is its repository password.
        new(
            "velero/aws-credentials.yaml",
            new GitOpsSelector("ExternalSecret.external-secrets.io", "*", "velero")),
        new("velero/restore-workflow.yaml", new GitOpsSelector("WorkflowTemplate.argoproj.io", "restore-*")),
        new("velero/disaster-recovery-runbook.yaml", new GitOpsSelector("ConfigMap", "disaster-recovery-runbook")),
    ];

    /// <summary>The charts whose folder is not that of their component.</summary>
    public static IReadOnlyList<GitOpsPlannedChart> Charts { get; } = [];

    /// <summary>The file that an object belongs into; <c>null</c> where no row names it.</summary>
    /// <param name="item">The object.</param>
    public static GitOpsPlannedFile? FileOf(KubernetesObject item) => Files.FirstOrDefault(file => file.Holds(item));

    /// <summary>The folder that a release belongs into; <c>null</c> where no row names it.</summary>
    /// <param name="release">The release.</param>
    public static string? FolderOf(HelmRelease release) =>
        Charts.FirstOrDefault(chart => string.Equals(chart.Release, release.Name, StringComparison.Ordinal))?.Folder;
}
