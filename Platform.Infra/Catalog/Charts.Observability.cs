namespace Platform.Catalog;

/// <summary>Charts that watch the cluster.</summary>
public static partial class Charts
{
    private const string PrometheusCommunity = "https://prometheus-community.github.io/helm-charts";

    // Grafana's charts of open source moved here on 2026-03-16 (Loki) and 2026-01-30 (Tempo); the Loki chart that
    // stayed behind is the enterprise edition's.
    private const string GrafanaCommunity = "https://grafana-community.github.io/helm-charts";

    /// <summary>Prometheus, Alertmanager, Grafana, kube-state-metrics and node-exporter.</summary>
    public static HelmChart KubePrometheusStack { get; } = new(
        "kube-prometheus-stack",
        PrometheusCommunity,
        "88.5.3",
        "v0.93.1",
        "prometheus-community/helm-charts@cf408a2:charts/kube-prometheus-stack, 2026-08-22");

    /// <summary>
    /// The CRDs of <see cref="KubePrometheusStack"/>'s operator as templates, so that an upgrade renews them.
    /// </summary>
    public static HelmChart PrometheusOperatorCrds { get; } = new(
        "prometheus-operator-crds",
        PrometheusCommunity,
        "31.0.1",
        "v0.93.1",
        "prometheus-community/helm-charts@cf408a2:charts/prometheus-operator-crds, 2026-08-22");

    /// <summary>Blackbox exporter.</summary>
    public static HelmChart BlackboxExporter { get; } = new(
        "prometheus-blackbox-exporter",
        PrometheusCommunity,
        "11.17.2",
        "v0.28.0",
        "prometheus-community/helm-charts@cf408a2:charts/prometheus-blackbox-exporter, 2026-08-22");

    /// <summary>Loki.</summary>
    public static HelmChart Loki { get; } = new(
        "loki",
        GrafanaCommunity,
        "18.11.0",
        "3.7.6",
        "grafana-community/helm-charts@3386a11:charts/loki, 2026-08-20");

    /// <summary>Tempo, all parts in one process.</summary>
    public static HelmChart Tempo { get; } = new(
        "tempo",
        GrafanaCommunity,
        "2.2.4",
        "2.10.8",
        "grafana-community/helm-charts@3386a11:charts/tempo, 2026-08-20");

    /// <summary>Fluent Bit with the outputs of AWS.</summary>
    public static HelmChart FluentBit { get; } = new(
        "aws-for-fluent-bit",
        "https://aws.github.io/eks-charts",
        "0.2.0",
        "3.2.1",
        "aws/eks-charts@5239609:stable/aws-for-fluent-bit, 2026-08-03");

    /// <summary>Metrics server.</summary>
    public static HelmChart MetricsServer { get; } = new(
        "metrics-server",
        "https://kubernetes-sigs.github.io/metrics-server",
        "3.13.1",
        "0.8.1",
        "kubernetes-sigs/metrics-server@5ed5d3a:charts/metrics-server, 2026-08-04");

    /// <summary>Vertical Pod Autoscaler.</summary>
    public static HelmChart VerticalPodAutoscaler { get; } = new(
        "vpa",
        "https://charts.fairwinds.com/stable",
        "5.0.0",
        "1.7.1",
        "FairwindsOps/charts@21a94b6:stable/vpa, 2026-08-21");
}
