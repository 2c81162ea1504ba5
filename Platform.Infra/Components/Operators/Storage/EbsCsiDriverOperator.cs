using Platform.Catalog;
using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Components.Operators.Storage;

/// <summary>EBS CSI driver: volumes and their snapshots.</summary>
internal static class EbsCsiDriverOperator
{
    /// <summary>The service account whose role makes volumes; the add-on's own name for it.</summary>
    public const string ServiceAccount = "ebs-csi-controller-sa";

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.EbsCsiDriver,
        Place = OperatorPlace.KubeSystem,
        Addon = EksAddons.EbsCsiDriver,
        Fit = static mode => mode switch
        {
            ComputeMode.AutoMode => ModeFit.Brought("Auto Mode has the driver built in"),
            ComputeMode.Local => ModeFit.Impossible("it makes EBS volumes, which a local cluster has none of"),
            _ => ModeFit.Fits,
        },
        Ground = static (_, _) => new OperatorGround
        {
            Identity = new OperatorIdentity
            {
                ServiceAccounts = [ServiceAccount],
                Purpose = "the EBS CSI driver make volumes and snapshots",
                // AWS keeps it in step with the driver, and it is bound to what the driver has tagged.
                ManagedPolicies = ["service-role/AmazonEBSCSIDriverPolicy"],
            },
        },
        Values = static plan => HelmValues.Map(
            ("controller", HelmValues.Map(("replicaCount", CommonValues.Standby(plan)))),
            // The class it would make is not encrypted, and would be a second default beside the platform's.
            ("defaultStorageClass", HelmValues.Map(("enabled", false)))),
    };
}
