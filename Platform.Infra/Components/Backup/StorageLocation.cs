using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Velero.V1;
using Pulumi.KubernetesCrds.Velero.V1;

namespace Platform.Components.Backup;

/// <summary>The storage location that backups go to and restores come from.</summary>
internal static class StorageLocation
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="storage">The storage it points at.</param>
    /// <param name="release">The release, which brings the kind.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The location.</returns>
    public static BackupStorageLocation Create(
        string name, BackupStorage storage, Resource release, Resource parent) => new(
        $"{name}-storage-location",
        new BackupStorageLocationArgs
        {
            Metadata = new ObjectMetaArgs { Name = VeleroNames.StorageLocation, Namespace = VeleroNames.Namespace },
            Spec = new BackupStorageLocationSpecArgs
            {
                Provider = "aws",
                Default = true,
                AccessMode = "ReadWrite",
                ObjectStorage = new BackupStorageLocationSpecObjectStorageArgs { Bucket = storage.Bucket },
                Config = storage.LocationConfig,
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = { release } });
}
