namespace Platform.Catalog;

/// <summary>The charts that the platform installs, at the versions it is tested with.</summary>
public static partial class Charts
{
    /// <summary>
    /// Velero. From 12.0.0 on, its CRD hook runs Velero's own image; older charts pull a kubectl image from Bitnami's
    /// free catalogue, which is gone (vmware-tanzu/helm-charts#698 and #727).
    /// </summary>
    public static HelmChart Velero { get; } = new(
        "velero",
        "https://vmware-tanzu.github.io/helm-charts",
        "12.1.0",
        "1.18.1",
        "vmware-tanzu/helm-charts@velero-12.1.0:charts/velero/Chart.yaml, 2026-06-25");
}
