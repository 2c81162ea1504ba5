using Platform.Configuration;

namespace Platform.Components.Backup;

/// <summary>Names inside the cluster that Velero, its chart or its users rely on.</summary>
public static class VeleroNames
{
    /// <summary>Namespace of the server, the node agent and every object of Velero's.</summary>
    public const string Namespace = SystemNamespaces.Velero;

    /// <summary>
    /// Name of the Helm release; the chart names its Deployment <c>velero</c> whatever the release is called.
    /// </summary>
    public const string Release = "velero";

    /// <summary>Service account of the server, the node agent and the maintenance jobs.</summary>
    public const string ServiceAccount = "velero";

    /// <summary>The storage location that backups go to where they name none.</summary>
    public const string StorageLocation = "default";

    /// <summary>
    /// Secret with the password that encrypts the backup repositories (velero@v1.18.2:pkg/repository/keys/keys.go).
    /// </summary>
    public const string RepositorySecret = "velero-repo-credentials";

    /// <summary>Key in <see cref="RepositorySecret"/>.</summary>
    public const string RepositorySecretKey = "repository-password";

    /// <summary>Label that marks the snapshot class Velero takes for a driver.</summary>
    public const string SnapshotClassLabel = "velero.io/csi-volumesnapshot-class";

    /// <summary>Label of objects that no backup takes along.</summary>
    public const string ExcludeLabel = "velero.io/exclude-from-backup";
}
