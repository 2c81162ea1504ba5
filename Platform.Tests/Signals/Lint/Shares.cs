namespace Platform.Tests.Signals.Lint;

/// <summary>Pairs of metrics of which the first is a part of the second, and so zero where that is.</summary>
internal static class Shares
{
    /// <summary>The pairs.</summary>
    public static IReadOnlySet<(string Part, string Whole)> Known { get; } = new HashSet<(string, string)>
    {
        ("alertmanager_notifications_failed_total", "alertmanager_notifications_total"),
        ("kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes"),
        ("node_filesystem_avail_bytes", "node_filesystem_size_bytes"),
        ("node_memory_MemAvailable_bytes", "node_memory_MemTotal_bytes"),
    };
}
