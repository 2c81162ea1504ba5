using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>Grafana does not run.</summary>
internal static class GrafanaDown
{
    public static Alert Of(AlertContext context) => Down.Of(
        context,
        OperatorName.KubePrometheusStack,
        new("GrafanaDown", "monitoring", "Grafana", "kube-prometheus-stack-grafana|.*grafana", "monitoring", AlertPriority.P2)) with
    {
        Meaning = "Nobody sees dashboards or searches logs. Alerts go on, since Prometheus and Alertmanager need no Grafana.",
    };
}
