using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Snapshot.V1;
using Pulumi.KubernetesCrds.Snapshot.V1;

namespace Platform.Components.Backup;

/// <summary>The class of the volume snapshots that Velero takes.</summary>
internal static class SnapshotClass
{
    /// <summary>
    /// Creates it. The snapshot outlives its object, so that deleting a namespace does not delete its backups.
    /// </summary>
    /// <param name="name">The component's name.</param>
    /// <param name="driver">The CSI driver; Velero takes the class whose driver made the volume.</param>
    /// <param name="after">Whatever brings the snapshot controller and its CRDs.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The class.</returns>
    public static VolumeSnapshotClass Create(string name, string driver, Resource[] after, Resource parent) => new(
        $"{name}-snapshot-class",
        new VolumeSnapshotClassArgs
        {
            Metadata = new ObjectMetaArgs { Name = "velero", Labels = { [VeleroNames.SnapshotClassLabel] = "true" } },
            Driver = driver,
            DeletionPolicy = "Retain",
        },
        new CustomResourceOptions { Parent = parent, DependsOn = after });
}
