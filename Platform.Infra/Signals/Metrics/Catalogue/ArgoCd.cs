using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Argo CD's application controller.</summary>
public static class ArgoCd
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "argocd-application-controller",
        "3.4.4",
        OperatorName.ArgoCd,
        "argoproj/argo-helm@argo-cd-10.1.1:charts/argo-cd/Chart.yaml");

    /// <summary>1 an application; its state is in the labels.</summary>
    public static Metric AppInfo { get; } =
        Gauge(
            "argocd_app_info", "exported_namespace", "name", "project", "autosync_enabled", "repo", "dest_server",
            "dest_namespace", "sync_status", "health_status", "operation");

    /// <summary>Syncs; a series starts at 1.</summary>
    public static Metric AppSyncTotal { get; } =
        Counter("argocd_app_sync_total", "exported_namespace", "name", "project", "dest_server", "phase", "dry_run");

    private const string Source =
        "argoproj/argo-cd@v3.4.4:controller/metrics/metrics.go";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
