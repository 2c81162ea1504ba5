namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A Kubernetes version that a chart's maker does not support.</summary>
    public static FindingCode KubernetesRefused { get; } = Error("PLT2160", "Chart and Kubernetes do not go together");

    /// <summary>A Kubernetes version that a chart was not tested on.</summary>
    public static FindingCode KubernetesUntested { get; } = Warning("PLT2161", "Chart not tested on this Kubernetes");

    /// <summary>A Kubernetes version that EKS no longer offers.</summary>
    public static FindingCode KubernetesGone { get; } = Error("PLT2162", "Kubernetes no longer in EKS");

    /// <summary>A Kubernetes version that is newer than the catalogue.</summary>
    public static FindingCode KubernetesUnknown { get; } = Warning("PLT2163", "Kubernetes not in the catalogue");

    private static IEnumerable<FindingCode> UpgradeCodes() =>
        [KubernetesRefused, KubernetesUntested, KubernetesGone, KubernetesUnknown];
}
