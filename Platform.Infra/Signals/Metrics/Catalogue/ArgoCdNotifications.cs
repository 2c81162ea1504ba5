using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Argo CD's notifications controller.</summary>
public static class ArgoCdNotifications
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "argocd-notifications-controller",
        "3.4.4",
        OperatorName.ArgoCd,
        "argoproj/argo-helm@argo-cd-10.1.1:charts/argo-cd/Chart.yaml");

    /// <summary>
    /// Notifications that were sent, or could not be. The service's name clashes with the label of the scrape.
    /// </summary>
    public static Metric DeliveriesTotal { get; } = Exporter.Metric(
        "argocd_notifications_deliveries_total",
        MetricKind.Counter,
        "argoproj/notifications-engine:pkg/controller/metrics.go; Argo CD, Notifications, Monitoring",
        ["trigger", "exported_service", "succeeded"]);

    /// <summary>Looks at applications, some with each change of one: it grows as long as the controller works.</summary>
    public static Metric TriggerEvalTotal { get; } = Exporter.Metric(
        "argocd_notifications_trigger_eval_total",
        MetricKind.Counter,
        "argoproj/notifications-engine:pkg/controller/metrics.go; Argo CD, Notifications, Monitoring",
        ["name", "triggered"]);
}
