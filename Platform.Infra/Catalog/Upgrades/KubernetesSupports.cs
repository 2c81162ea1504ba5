using System.Collections.Immutable;

namespace Platform.Catalog.Upgrades;

/// <summary>
/// What the makers of charts say of Kubernetes versions. A chart that nothing is said of here states no limit of its
/// own.
/// </summary>
public static class KubernetesSupports
{
    private const string KyvernoMatrix = "kyverno.io: installation, compatibility matrix";
    private const string KarpenterMatrix = "karpenter.sh: upgrading, compatibility matrix";

    /// <summary>All lines, by chart and then oldest first.</summary>
    public static ImmutableArray<KubernetesSupport> All { get; } =
    [
        Line("argo-cd", "10.1.1", "1.25", "argoproj/argo-cd@v3.4.4: tested versions, 1.32 to 1.35", tested: "1.35"),
        Line(
            "argo-rollouts", "2.41.0", "1.16", "argoproj/argo-rollouts@v1.9.0: CRDs of apiextensions/v1; its CI",
            tested: "1.34"),
        Line("cilium", "1.19.0", "1.21", "cilium/charts@009b5e9:cilium-1.19.6.tgz: kubeVersion in Chart.yaml"),
        Line("external-secrets", "2.9.0", "1.19", "external-secrets.io: stability and support", tested: "1.36"),
        Line("karpenter", "1.0.5", "1.29", KarpenterMatrix, maximum: "1.31"),
        Line("karpenter", "1.2.0", "1.29", KarpenterMatrix, maximum: "1.32"),
        Line("karpenter", "1.5.0", "1.29", KarpenterMatrix, maximum: "1.33"),
        Line("karpenter", "1.6.0", "1.29", KarpenterMatrix, maximum: "1.34"),
        Line("karpenter", "1.9.0", "1.29", KarpenterMatrix, maximum: "1.35"),
        Line("kube-prometheus-stack", "88.0.0", "1.25", "prometheus-community/helm-charts: kubeVersion in Chart.yaml"),
        Line("kyverno", "3.6.0", "1.31", KyvernoMatrix, maximum: "1.34"),
        Line("kyverno", "3.7.0", "1.32", KyvernoMatrix, maximum: "1.35"),
        Line("kyverno", "3.8.0", "1.33", KyvernoMatrix, maximum: "1.35"),
        Line("loki", "18.0.0", "1.25", "grafana-community/helm-charts: kubeVersion in Chart.yaml"),
        Line(
            "secrets-store-csi-driver-provider-aws", "3.0.0", "1.30",
            "kubernetes-sigs/secrets-store-csi-driver@v1.6.0: supported versions"),
        Line("tempo", "2.0.0", "1.25", "grafana-community/helm-charts: kubeVersion in Chart.yaml"),
        Line("velero", "12.0.0", "1.18", "velero-io/velero@v1.18.2: README, compatibility matrix", tested: "1.35"),
        Line("vpa", "5.0.0", "1.28", "kubernetes/autoscaler@vertical-pod-autoscaler-1.7.1: compatibility"),
    ];

    /// <summary>What is said of a chart.</summary>
    /// <param name="chart">Name of the chart.</param>
    /// <param name="version">The chart's version.</param>
    /// <returns>The line; <c>null</c> where nothing is said of the chart, or not of a version as old.</returns>
    public static KubernetesSupport? Of(string chart, Version version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Lines(chart).LastOrDefault(line => line.FromChart <= version);
    }

    /// <summary>Whether anything is said of some version of a chart.</summary>
    /// <param name="chart">Name of the chart.</param>
    /// <returns>True if so.</returns>
    public static bool Knows(string chart) => Lines(chart).Any();

    /// <summary>The newest line of a chart that goes with a version of Kubernetes.</summary>
    /// <param name="chart">Name of the chart.</param>
    /// <param name="kubernetes">The minor version.</param>
    /// <returns>The line; <c>null</c> where there is none.</returns>
    public static KubernetesSupport? For(string chart, Version kubernetes) =>
        Lines(chart).LastOrDefault(line => !line.Refuses(kubernetes));

    private static IEnumerable<KubernetesSupport> Lines(string chart) =>
        All.Where(line => string.Equals(line.Chart, chart, StringComparison.Ordinal));

    private static KubernetesSupport Line(
        string chart, string from, string minimum, string source, string? maximum = null, string? tested = null) =>
        new(chart, VersionNumber.Read(from), VersionNumber.Read(minimum), source)
        {
            Maximum = maximum is null ? null : VersionNumber.Read(maximum),
            Tested = tested is null ? null : VersionNumber.Read(tested),
        };
}
