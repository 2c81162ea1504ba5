namespace Platform.Components.Backup;

/// <summary>Names of the in-cluster object store of a local stack.</summary>
internal static class ObjectStoreNames
{
    /// <summary>
    /// Its namespace: its own, so that its pods are held to the restricted level and no backup holds the store.
    /// </summary>
    public const string Namespace = "velero-object-store";

    /// <summary>Name of its workload, service and policies.</summary>
    public const string Name = "seaweedfs";

    /// <summary>Secret in its namespace with the identity that may use it.</summary>
    public const string IdentitySecret = "seaweedfs-identity";

    /// <summary>Secret in Velero's namespace with the same identity, in the form of an AWS credentials file.</summary>
    public const string CredentialsSecret = "velero-object-store";

    /// <summary>Port of its S3 interface.</summary>
    public const int Port = 8333;

    /// <summary>Address inside the cluster.</summary>
    public const string Url = "http://seaweedfs.velero-object-store.svc:8333";
}
