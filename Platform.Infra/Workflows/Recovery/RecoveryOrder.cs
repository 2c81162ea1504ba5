using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;

namespace Platform.Workflows.Recovery;

/// <summary>
/// In which order components are recovered, because each needs those before it: the source of the full restore, of the
/// quarterly exercise and of the runbook.
/// </summary>
public static class RecoveryOrder
{
    private const string ArgoCd = "argocd";

    private const string ArgoCdServer = "argocd-server";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>The stages, each after those that it needs.</summary>
    public static ImmutableArray<RecoveryStage> Stages { get; } =
    [
        new("repository", RecoveryComponents.GitOpsRepository,
            "The Git host, or its mirror, gives the repository: git ls-remote answers."),
        new("cluster", null,
            "pulumi up in the region of recovery has made the cluster, its nodes and the operators.", "repository"),
        new("storage", null,
            "Velero finds the backups: the storage location is Available and read-only, and kubectl --namespace velero "
            + "get backups lists those of the lost region.", "cluster"),
        new("secrets", RecoveryComponents.Secrets,
            "The replicas of the secrets are promoted, and every ClusterSecretStore and ExternalSecret is Ready.", "cluster"),
        new("databases", RecoveryComponents.Databases,
            "The Aurora cluster is restored with an instance, and a query answers.", "cluster"),
        new("volumes", RecoveryComponents.PersistentVolumes,
            "The workflow restore-cross-region has succeeded: volumes are bound, and workloads run.",
            "storage", "secrets"),
        new("argocd", RecoveryComponents.ArgoCdConfig,
            "Argo CD runs with its repositories and projects, and its applications are Synced and Healthy.",
            "repository", "secrets", "volumes"),
        new("services", RecoveryComponents.EksCluster,
            "Every service works in the region of recovery: probes are green, and names lead there.",
            "databases", "volumes", "argocd"),
    ];

    /// <summary>What a restore of everything waits for: workloads start at once, and find no secrets otherwise.</summary>
    /// <param name="states">Which operators the cluster has.</param>
    internal static ImmutableArray<ScriptStep> StepsBeforeRestore(OperatorStates states) =>
        states.IsOff(OperatorName.ExternalSecrets)
            ? []
            :
            [
                Ready(
                    "secrets", "The stores of secrets", "/apis/external-secrets.io/v1/clustersecretstores", "Ready",
                    new KubernetesPermission("external-secrets.io", "clustersecretstores", ["list"])),
            ];

    /// <summary>What a restore of everything waits for at its end: Argo CD brings the rest from Git.</summary>
    /// <param name="states">Which operators the cluster has; the names are known of one that the platform installs.</param>
    internal static ImmutableArray<ScriptStep> StepsAfterRestore(OperatorStates states) =>
        !states.IsInstalled(OperatorName.ArgoCd)
            ? []
            :
            [
                Ready(
                    "argocd", "Argo CD's server", $"/apis/apps/v1/namespaces/{ArgoCd}/deployments/{ArgoCdServer}",
                    "Available",
                    new KubernetesPermission("apps", "deployments", ["get"]) { Namespace = ArgoCd, Names = [ArgoCdServer] }),
            ];

    private static ScriptStep Ready(
        string name, string what, string objects, string condition, KubernetesPermission permission) => new()
        {
            Name = name,
            Image = Images.WorkflowTools,
            Script = "wait-for-stage.sh",
            Inputs = StepInput.Map(
                ("CONDITION", StepInput.Text(condition)),
                ("OBJECTS", StepInput.Text(objects)),
                ("POLL_SECONDS", VeleroSteps.PollSeconds),
                ("WHAT", StepInput.Text(what))),
            Timeout = Patience,
            Permissions = [permission],
        };
}
