using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Series that kube-prometheus-stack's own rules record.</summary>
public static class KubePrometheusRules
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "kube-prometheus-rules",
        "88.5.3",
        OperatorName.KubePrometheusStack,
        "prometheus-community/helm-charts@kube-prometheus-stack-88.5.3:charts/kube-prometheus-stack/Chart.yaml")
    {
        TargetLabels = [],
    };

    /// <summary>1 a pod, with the workload that owns it.</summary>
    public static Metric WorkloadOfPod { get; } =
        Recorded(
            "namespace_workload_pod:kube_pod_owner:relabel", "cluster", "namespace", "workload", "pod",
            "workload_type");

    private const string Source =
        "kubernetes-monitoring/kubernetes-mixin:rules/apps.libsonnet";

    private static Metric Recorded(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Recorded, Source, labels);
}
