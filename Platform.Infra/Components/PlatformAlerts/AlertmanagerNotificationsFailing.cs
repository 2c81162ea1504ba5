using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Alerts do not get through to people.</summary>
internal static class AlertmanagerNotificationsFailing
{
    public static Alert Of() => new()
    {
        Name = "AlertmanagerNotificationsFailing",
        Domain = "monitoring",
        Expression =
            $$"""
            sum by (namespace, integration) (rate({{Alertmanager.NotificationsFailedTotal}}[5m]))
              / on (namespace, integration)
            sum by (namespace, integration) (rate({{Alertmanager.NotificationsTotal}}[5m]))
              > 0.01
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} fail",
        Description =
            "{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} have failed for 10 minutes.",
        Meaning = "Pages or tickets are lost. The other channels still work, which is how this one is seen.",
        Investigation =
        [
            "The error: `kubectl -n monitoring logs alertmanager-kube-prometheus-stack-alertmanager-0 -c alertmanager | grep "
            + "-i notify`",
            "Its secrets: `kubectl -n monitoring get externalsecrets`",
        ],
        Resolution =
        [
            "A key was revoked: store the new one in Secrets Manager; External Secrets brings it within the hour",
            "No way out: egress of namespace monitoring, proxy, endpoint of SNS",
            "The service itself is down: see its status page, and watch Slack meanwhile",
        ],
        Panel = Overview.Panel("alertmanager-notifications"),
        Reads = [Alertmanager.NotificationsFailedTotal, Alertmanager.NotificationsTotal],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "two in a hundred failed, until three minutes ago",
            16,
            [
                new("""alertmanager_notifications_failed_total{namespace="monitoring",integration="pagerduty",reason="other"}""", "0+2x14 28x20"),
                new("""alertmanager_notifications_total{namespace="monitoring",integration="pagerduty"}""", "0+100x40"),
            ],
            new FiringAlert(
                "1.2% of the notifications by pagerduty fail",
                "1.2% of the notifications by pagerduty have failed for 10 minutes.",
                ("namespace", "monitoring"), ("integration", "pagerduty")));
        return new(
            fires,
            Story.Quiet(
                "eight in a thousand fail, and one channel is idle",
                30,
                new("""alertmanager_notifications_failed_total{namespace="monitoring",integration="pagerduty",reason="other"}""", "0+8x40"),
                new("""alertmanager_notifications_total{namespace="monitoring",integration="pagerduty"}""", "0+1000x40"),
                new("""alertmanager_notifications_failed_total{namespace="monitoring",integration="sns",reason="other"}""", "7x40"),
                new("""alertmanager_notifications_total{namespace="monitoring",integration="sns"}""", "9x40")))
        {
            More = [fires.QuietAt(9, "it is tried again"), fires.QuietAt(21, "over for six minutes")],
        };
    }
}
