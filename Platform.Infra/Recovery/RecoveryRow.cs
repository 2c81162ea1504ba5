using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Recovery;

/// <summary>An object of the graph that a row of the plans' tables rests on.</summary>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
public sealed record RecoveryObject(string Type, string Name);

/// <summary>A row of the RTO and RPO tables in the original plans, with what makes it true in production.</summary>
/// <param name="Seed">The plan.</param>
/// <param name="Text">The row's first cell, with its numbers.</param>
/// <param name="Component">The objective's component, of <see cref="RecoveryComponents"/>.</param>
/// <param name="Objects">Objects of the production stack.</param>
public sealed record RecoveryRow(
    string Seed, string Text, string Component, params ImmutableArray<RecoveryObject> Objects);

/// <summary>The rows.</summary>
public static class RecoveryRows
{
    private static readonly RecoveryObject Store = new("aws:s3/bucket:Bucket", "velero-bucket");

    private static readonly RecoveryObject StoreThere = new("aws:s3/bucket:Bucket", "cross-region-bucket");

    private static readonly RecoveryObject Copying =
        new("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "cross-region-replication");

    private static readonly RecoveryObject ArgoCd = new("kubernetes:helm.sh/v3:Release", "operators-argo-cd-release");

    private static readonly RecoveryObject Daily = new("kubernetes:velero.io/v1:Schedule", "velero-daily-cluster-backup");

    private static readonly RecoveryObject Hourly =
        new("kubernetes:velero.io/v1:Schedule", "velero-hourly-critical-backup");

    /// <summary>All rows, in the plans' order.</summary>
    public static ImmutableArray<RecoveryRow> All { get; } =
    [
        new("003", "EKS Cluster: RTO 4h", RecoveryComponents.EksCluster,
            new RecoveryObject("eks:index:Cluster", "cluster-eks"),
            new("kubernetes:argoproj.io/v1alpha1:CronWorkflow", "workflows-quarterly-dr-test")),
        new("003", "ArgoCD Config: RPO 0, RTO 30m", RecoveryComponents.ArgoCdConfig, ArgoCd),
        new("003", "Secrets: RPO 1h, RTO 15m", RecoveryComponents.Secrets,
            new RecoveryObject(
                "kubernetes:external-secrets.io/v1:ClusterSecretStore", "operators-external-secrets-store"),
            new("aws:secretsmanager/secret:Secret", "secrets-velero-repository-password"),
            new("kubernetes:external-secrets.io/v1:ClusterSecretStore", "secrets-replica-store"),
            new("kubernetes:argoproj.io/v1alpha1:CronWorkflow", "workflows-secret-replica-check")),
        new("003", "PVCs (stateful apps): RPO 1h, RTO 2h", RecoveryComponents.PersistentVolumes,
            Hourly, Store, StoreThere, Copying,
            new("kubernetes:argoproj.io/v1alpha1:CronWorkflow", "workflows-monthly-dr-test")),
        new("003", "Databases (Aurora): RPO 5m, RTO 1h", RecoveryComponents.Databases,
            new RecoveryObject("aws:rds/cluster:Cluster", "aurora-cluster"),
            new("kubernetes:argoproj.io/v1alpha1:CronWorkflow", "workflows-aurora-restorable-check"),
            new("kubernetes:argoproj.io/v1alpha1:CronWorkflow", "workflows-aurora-pitr-drill")),
        new("003", "GitOps Repo: RPO 0, RTO 5m", RecoveryComponents.GitOpsRepository),
        new("002", "Platform Services: RTO 30 min", RecoveryComponents.PlatformServices, ArgoCd),
        new("002", "Custom Apps: RTO 1 hour", RecoveryComponents.Applications,
            new RecoveryObject(
                "kubernetes:argoproj.io/v1alpha1:WorkflowTemplate", "workflows-restore-applications")),
        new("002", "Full Cluster: RTO 2 hours", RecoveryComponents.FullCluster,
            new RecoveryObject("kubernetes:argoproj.io/v1alpha1:WorkflowTemplate", "workflows-restore-cluster")),
        new("002", "Data: RPO 24 hours", RecoveryComponents.Data, Daily, Store, StoreThere, Copying),
    ];
}
