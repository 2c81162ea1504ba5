namespace Platform.Catalog;

/// <summary>
/// The add-ons that the platform installs. EKS chooses the version for the cluster's Kubernetes when it creates one:
/// its builds (<c>v1.64.0-eksbuild.1</c>) differ by region and are only known to its API.
/// </summary>
public static class EksAddons
{
    /// <summary>Snapshot controller, with the CRDs of CSI snapshots. Auto Mode does not bring it.</summary>
    public static EksAddon SnapshotController { get; } = new(
        "snapshot-controller", Version: null,
        "EKS user guide: addons-csi-snapshot-controller, csi-snapshot-controller");

    /// <summary>EBS volumes.</summary>
    public static EksAddon EbsCsiDriver { get; } = new(
        "aws-ebs-csi-driver", Version: null, "EKS user guide: ebs-csi; kubernetes-sigs/aws-ebs-csi-driver@v1.64.0");

    /// <summary>CloudWatch Container Insights.</summary>
    public static EksAddon ContainerInsights { get; } = new(
        "amazon-cloudwatch-observability", Version: null,
        "CloudWatch user guide: install-CloudWatch-Observability-EKS-addon; "
        + "aws-observability/helm-charts@71a298f, 2026-08-07");
}
