using Platform.Catalog;
using Platform.Configuration;

namespace Platform.Components.Operators.Storage;

/// <summary>
/// Snapshot controller, with the CRDs of CSI snapshots. No compute mode brings it, not even Auto Mode.
/// </summary>
internal static class SnapshotControllerOperator
{
    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.SnapshotController,
        Place = OperatorPlace.KubeSystem,
        Addon = EksAddons.SnapshotController,
        CrdGroups = ["snapshot.storage.k8s.io"],
        Fit = static mode => mode == ComputeMode.Local
            ? ModeFit.Impossible("it is an EKS add-on, and a local cluster's backups copy files instead")
            : ModeFit.Fits,
    };
}
