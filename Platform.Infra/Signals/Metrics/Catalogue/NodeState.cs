namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Nodes, by kube-state-metrics.</summary>
public static class NodeState
{
    /// <summary>1 a node, with what it runs.</summary>
    public static Metric Info { get; } =
        Gauge(
            "kube_node_info", "node", "kernel_version", "os_image", "container_runtime_version", "kubelet_version",
            "provider_id", "system_uuid", "internal_ip");

    /// <summary>1 a node, with the labels that the chart lets through.</summary>
    public static Metric Labels { get; } =
        Gauge(
            "kube_node_labels", "node", "label_topology_kubernetes_io_zone", "label_karpenter_sh_capacity_type",
            "label_karpenter_sh_nodepool", "label_eks_amazonaws_com_capacity_type");

    /// <summary>When the node joined, in seconds since 1970.</summary>
    public static Metric Created { get; } = Gauge("kube_node_created", "node");

    /// <summary>1 where the node is cordoned.</summary>
    public static Metric SpecUnschedulable { get; } = Gauge("kube_node_spec_unschedulable", "node");

    /// <summary>1 a taint.</summary>
    public static Metric SpecTaint { get; } = Gauge("kube_node_spec_taint", "node", "key", "value", "effect");

    /// <summary>1 for the status that a condition has, 0 for the two others.</summary>
    public static Metric StatusCondition { get; } = Gauge("kube_node_status_condition", "node", "condition", "status");

    /// <summary>What the machine has, by resource.</summary>
    public static Metric StatusCapacity { get; } = Gauge("kube_node_status_capacity", "node", "resource", "unit");

    /// <summary>What pods can have of it, by resource.</summary>
    public static Metric StatusAllocatable { get; } = Gauge("kube_node_status_allocatable", "node", "resource", "unit");

    private const string Source =
        "kubernetes/kube-state-metrics@v2.20.0:docs/metrics/cluster/node-metrics.md";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        KubeStateMetrics.Exporter.Metric(name, MetricKind.Gauge, Source, labels);
}
