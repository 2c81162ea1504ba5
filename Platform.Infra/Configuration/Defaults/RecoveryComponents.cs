namespace Platform.Configuration;

/// <summary>The components that the original plans promise a recovery for: keys of <c>platform:recovery.objectives</c>.</summary>
public static class RecoveryComponents
{
    /// <summary>Argo CD's own configuration (seed 003).</summary>
    public const string ArgoCdConfig = "argocd-config";

    /// <summary>Workloads of teams, without the platform's own (seed 002).</summary>
    public const string Applications = "applications";

    /// <summary>All data in the cluster, whatever is promised for parts of it (seed 002).</summary>
    public const string Data = "data";

    /// <summary>Aurora databases (seed 003).</summary>
    public const string Databases = "databases";

    /// <summary>The cluster, lost with everything in it (seed 003).</summary>
    public const string EksCluster = "eks-cluster";

    /// <summary>Everything restored onto a cluster that stands (seed 002).</summary>
    public const string FullCluster = "full-cluster";

    /// <summary>The repository that Argo CD reads (seed 003).</summary>
    public const string GitOpsRepository = "gitops-repository";

    /// <summary>Volumes of stateful workloads (seed 003).</summary>
    public const string PersistentVolumes = "persistent-volumes";

    /// <summary>The platform's own services (seed 002).</summary>
    public const string PlatformServices = "platform-services";

    /// <summary>Secrets in Secrets Manager (seed 003).</summary>
    public const string Secrets = "secrets";
}
