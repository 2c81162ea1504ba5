using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Namespaces that a backup of all workloads leaves out.</summary>
public static class SystemNamespaces
{
    /// <summary>
    /// Velero's own namespace. A backup of it restores next to nothing, since Velero refuses to restore backups and
    /// restores (Velero's backup reference).
    /// </summary>
    public const string Velero = "velero";

    /// <summary>What Kubernetes makes by itself in every cluster, and Velero's own namespace.</summary>
    public static ImmutableArray<string> All { get; } = ["kube-node-lease", "kube-public", "kube-system", Velero];
}
