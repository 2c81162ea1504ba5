using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Alertmanager itself.</summary>
public static class Alertmanager
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "alertmanager",
        "0.34.0",
        OperatorName.KubePrometheusStack,
        "prometheus-community/helm-charts@kube-prometheus-stack-88.5.3:charts/kube-prometheus-stack/values.yaml")
    {
        Job = "kube-prometheus-stack-alertmanager",
    };

    /// <summary>Notifications that were tried.</summary>
    public static Metric NotificationsTotal { get; } = Counter("alertmanager_notifications_total", "integration");

    /// <summary>Notifications that failed.</summary>
    public static Metric NotificationsFailedTotal { get; } =
        Counter("alertmanager_notifications_failed_total", "integration", "reason");

    /// <summary>0 where the newest configuration was refused.</summary>
    public static Metric ConfigLastReloadSuccessful { get; } = Gauge("alertmanager_config_last_reload_successful");

    /// <summary>Members that this one sees.</summary>
    public static Metric ClusterMembers { get; } = Gauge("alertmanager_cluster_members");

    private const string Source =
        "prometheus/alertmanager@v0.34.0:notify/metrics.go, config/coordinator.go, cluster/delegate.go";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
