namespace Platform.Catalog;

/// <content>Charts of the network.</content>
public static partial class Charts
{
    /// <summary>Cilium.</summary>
    public static HelmChart Cilium { get; } = new(
        "cilium",
        "https://helm.cilium.io",
        "1.19.6",
        "1.19.6",
        "cilium/charts@009b5e9:cilium-1.19.6.tgz, 2026-08-03");
}
