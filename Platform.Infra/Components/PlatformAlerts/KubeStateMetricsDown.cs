using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>kube-state-metrics does not run, which most alerts read.</summary>
internal static class KubeStateMetricsDown
{
    public static Alert Of(AlertContext context) => Down.Of(
        context,
        OperatorName.KubePrometheusStack,
        new("KubeStateMetricsDown", "monitoring", "kube-state-metrics", "kube-state-metrics", "monitoring", AlertPriority.P1)) with
    {
        Meaning =
            "The alerts on nodes, pods, workloads and claims have no data: they are quiet, whatever happens. So this one pages.",
    };
}
