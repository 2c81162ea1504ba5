namespace Platform.Signals.Metrics.Catalogue;

/// <summary>The kubelet and, within it, cAdvisor.</summary>
public static class Kubelet
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "kubelet",
        "1.34",
        null,
        "kubernetes/kubernetes@v1.34.0: the cluster's own version")
    {
        Job = "kubelet",
        TargetLabels = ["endpoint", "instance", "job", "metrics_path", "namespace", "node", "service"],
    };

    /// <summary>Space left on a claim's volume; mounted volumes only.</summary>
    public static Metric VolumeStatsAvailableBytes { get; } =
        Gauge("kubelet_volume_stats_available_bytes", "namespace", "persistentvolumeclaim");

    /// <summary>Size of its file system.</summary>
    public static Metric VolumeStatsCapacityBytes { get; } =
        Gauge("kubelet_volume_stats_capacity_bytes", "namespace", "persistentvolumeclaim");

    /// <summary>Space used on it.</summary>
    public static Metric VolumeStatsUsedBytes { get; } =
        Gauge("kubelet_volume_stats_used_bytes", "namespace", "persistentvolumeclaim");

    /// <summary>Inodes of it; 0 where the file system has no fixed number.</summary>
    public static Metric VolumeStatsInodes { get; } =
        Gauge("kubelet_volume_stats_inodes", "namespace", "persistentvolumeclaim");

    /// <summary>Inodes used.</summary>
    public static Metric VolumeStatsInodesUsed { get; } =
        Gauge("kubelet_volume_stats_inodes_used", "namespace", "persistentvolumeclaim");

    /// <summary>Inodes free.</summary>
    public static Metric VolumeStatsInodesFree { get; } =
        Gauge("kubelet_volume_stats_inodes_free", "namespace", "persistentvolumeclaim");

    /// <summary>1, with the node's name in <c>node</c>.</summary>
    public static Metric NodeName { get; } = Gauge("kubelet_node_name");

    /// <summary>Pods that run on the node.</summary>
    public static Metric RunningPods { get; } = Gauge("kubelet_running_pods");

    /// <summary>CPU seconds that a container used.</summary>
    public static Metric ContainerCpuUsageSecondsTotal { get; } =
        Counter("container_cpu_usage_seconds_total", "namespace", "pod", "container", "image", "name", "id", "cpu");

    /// <summary>Periods in which a container was held back.</summary>
    public static Metric ContainerCpuCfsThrottledPeriodsTotal { get; } =
        Counter("container_cpu_cfs_throttled_periods_total", "namespace", "pod", "container", "image", "name", "id");

    /// <summary>Periods in which a container ran.</summary>
    public static Metric ContainerCpuCfsPeriodsTotal { get; } =
        Counter("container_cpu_cfs_periods_total", "namespace", "pod", "container", "image", "name", "id");

    /// <summary>Memory that counts against a container's limit.</summary>
    public static Metric ContainerMemoryWorkingSetBytes { get; } =
        Gauge("container_memory_working_set_bytes", "namespace", "pod", "container", "image", "name", "id");

    /// <summary>Bytes that a pod got.</summary>
    public static Metric ContainerNetworkReceiveBytesTotal { get; } =
        Counter("container_network_receive_bytes_total", "namespace", "pod", "image", "name", "id", "interface");

    /// <summary>Bytes that a pod sent.</summary>
    public static Metric ContainerNetworkTransmitBytesTotal { get; } =
        Counter("container_network_transmit_bytes_total", "namespace", "pod", "image", "name", "id", "interface");

    private const string Source =
        "kubernetes/kubernetes@v1.34.0:pkg/kubelet/metrics, google/cadvisor:docs/storage/prometheus.md";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
