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
        new(
            "kyverno/policies/compliance/audit-resource-changes.yaml",
            new GitOpsSelector("ValidatingPolicy.policies.kyverno.io", "audit-resource-changes")),
        new(
            "kyverno/policies/compliance/deployment-windows.yaml",
            new GitOpsSelector("ValidatingPolicy.policies.kyverno.io", "deployment-windows"),
            new GitOpsSelector("ValidatingPolicy.policies.kyverno.io", "deployment-freeze-*")),
        new("governance/deployment-windows/configmap.yaml", new GitOpsSelector("ConfigMap", "deployment-calendar")),
        new("governance/deployment-windows/cronjobs.yaml", new GitOpsSelector("CronJob.batch", "deployment-freeze-*")),
        new(
            "governance/drift-detection/prometheus-rules.yaml",
            new GitOpsSelector("PrometheusRule.monitoring.coreos.com", "platform-drift")),
        new(
            "governance/drift-detection/remediation-workflow.yaml",
            new GitOpsSelector("WorkflowTemplate.argoproj.io", "drift-remediation")),
        new(
            "kyverno/policies/compliance/disruption-budgets.yaml",
            new GitOpsSelector("ValidatingPolicy.policies.kyverno.io", "*-budgets*")),
        new(
            "kyverno/policies/compliance/image-signatures.yaml",
            new GitOpsSelector("ImageValidatingPolicy.policies.kyverno.io", "*")),
        new(
            "kyverno/policies/mutations/add-goldilocks-label.yaml",
            new GitOpsSelector("MutatingPolicy.policies.kyverno.io", "add-goldilocks-label")),
        new(
            "kyverno/policies/generators/generate-pdb.yaml",
            new GitOpsSelector("GeneratingPolicy.policies.kyverno.io", "generate-pdb"),
            new GitOpsSelector("ClusterRole.rbac.authorization.k8s.io", "platform-policy-generate-pdb-*")),
        new(
            "kyverno/policies/security/security-policies.yaml",
            new GitOpsSelector("ValidatingPolicy.policies.kyverno.io", "*")),
        new(
            "kyverno/rbac.yaml",
            new GitOpsSelector("ClusterRole.rbac.authorization.k8s.io", "platform-policy-*")),
        new(
            "spot-handler/prometheus-rules.yaml",
            new GitOpsSelector("PrometheusRule.monitoring.coreos.com", "platform-spot")),
        new(
            "observability/alerting/velero-alerts.yaml",
            new GitOpsSelector("PrometheusRule.monitoring.coreos.com", "platform-backup")),
        new(
            "argocd/notifications-audit.yaml",
            new GitOpsSelector("ConfigMap", "argocd-notifications-cm"),
            new GitOpsSelector("ConfigMap", "argocd-notifications-audit")),
        new(
            "observability/alerting/slo-burn-rate-multiwindow.yaml",
            new GitOpsSelector("PrometheusRule.monitoring.coreos.com", "platform-slo-*")),
    ];

    /// <summary>
    /// The files that hold nothing but the one text of a ConfigMap, beside the ConfigMap itself: a dashboard as Grafana's own
    /// import takes it.
    /// </summary>
    public static IReadOnlyList<GitOpsPlannedFile> Texts { get; } =
    [
        new("observability/grafana/dashboards/audit-trail.json", new GitOpsSelector("ConfigMap", "dashboard-audit-trail")),
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
