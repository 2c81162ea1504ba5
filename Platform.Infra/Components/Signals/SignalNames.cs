namespace Platform.Components.Signals;

/// <summary>Names of what brings signals to Prometheus and Grafana.</summary>
internal static class SignalNames
{
    /// <summary>The namespace that everything is in: Prometheus' and Grafana's own.</summary>
    public const string Namespace = PrometheusNames.Namespace;

    /// <summary>The label that Grafana's sidecar selects ConfigMaps with dashboards by; its value is "1".</summary>
    public const string DashboardLabel = "grafana_dashboard";

    /// <summary>The annotation that tells Grafana's sidecar the folder.</summary>
    public const string FolderAnnotation = "grafana_folder";

    /// <summary>The label of ConfigMaps with runbook pages; its value is "1".</summary>
    public const string RunbookLabel = "platform_runbooks";
}
