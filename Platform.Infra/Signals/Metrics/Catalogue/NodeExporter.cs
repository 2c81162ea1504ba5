using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>node-exporter: the machine, by Linux.</summary>
public static class NodeExporter
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "node-exporter",
        "1.12.1",
        OperatorName.KubePrometheusStack,
        "prometheus-community/helm-charts@kube-prometheus-stack-88.5.3:charts/prometheus-node-exporter/Chart.yaml")
    {
        Job = "node-exporter",
    };

    /// <summary>Seconds that a core spent, by what on.</summary>
    public static Metric CpuSecondsTotal { get; } = Counter("node_cpu_seconds_total", "cpu", "mode");

    /// <summary>Processes that run or wait, over a minute.</summary>
    public static Metric Load1 { get; } = Gauge("node_load1");

    /// <summary>Memory that programs can still get.</summary>
    public static Metric MemoryAvailableBytes { get; } = Gauge("node_memory_MemAvailable_bytes");

    /// <summary>Memory of the machine.</summary>
    public static Metric MemoryTotalBytes { get; } = Gauge("node_memory_MemTotal_bytes");

    /// <summary>Space that programs can still get.</summary>
    public static Metric FilesystemAvailBytes { get; } =
        Gauge("node_filesystem_avail_bytes", "device", "mountpoint", "fstype", "device_error");

    /// <summary>Size of a file system.</summary>
    public static Metric FilesystemSizeBytes { get; } =
        Gauge("node_filesystem_size_bytes", "device", "mountpoint", "fstype", "device_error");

    /// <summary>Inodes that are free.</summary>
    public static Metric FilesystemFilesFree { get; } =
        Gauge("node_filesystem_files_free", "device", "mountpoint", "fstype", "device_error");

    /// <summary>Inodes that there are.</summary>
    public static Metric FilesystemFiles { get; } =
        Gauge("node_filesystem_files", "device", "mountpoint", "fstype", "device_error");

    /// <summary>1 where a file system is read-only.</summary>
    public static Metric FilesystemReadonly { get; } =
        Gauge("node_filesystem_readonly", "device", "mountpoint", "fstype", "device_error");

    /// <summary>Bytes that came in.</summary>
    public static Metric NetworkReceiveBytesTotal { get; } = Counter("node_network_receive_bytes_total", "device");

    /// <summary>Bytes that went out.</summary>
    public static Metric NetworkTransmitBytesTotal { get; } = Counter("node_network_transmit_bytes_total", "device");

    /// <summary>Errors on the way in.</summary>
    public static Metric NetworkReceiveErrsTotal { get; } = Counter("node_network_receive_errs_total", "device");

    /// <summary>Seconds that a disk was busy.</summary>
    public static Metric DiskIoTimeSecondsTotal { get; } = Counter("node_disk_io_time_seconds_total", "device");

    /// <summary>Processes that the kernel killed for want of memory.</summary>
    public static Metric VmstatOomKill { get; } = Counter("node_vmstat_oom_kill");

    /// <summary>1 where the clock is set by a server, as the kernel knows it.</summary>
    public static Metric TimexSyncStatus { get; } = Gauge("node_timex_sync_status");

    /// <summary>How far the clock may be off; the kernel stops counting at 16.</summary>
    public static Metric TimexMaxerrorSeconds { get; } = Gauge("node_timex_maxerror_seconds");

    /// <summary>1, with the machine's name in <c>nodename</c>.</summary>
    public static Metric UnameInfo { get; } =
        Gauge("node_uname_info", "domainname", "machine", "nodename", "release", "sysname", "version");

    private const string Source =
        "prometheus/node_exporter@v1.12.1:collector";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
