using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Alerts do not get through to people.</summary>
internal static class AlertmanagerNotificationsFailing
{
    /// <summary>
    /// A notification that failed is tried again with its group, every five minutes and seldom oftener: a range of that
    /// length would have gaps, and the alert would start to wait anew at each.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "AlertmanagerNotificationsFailing",
        Domain = "monitoring",
        Expression =
            $$"""
            sum by (namespace, integration) (rate({{Alertmanager.NotificationsFailedTotal}}[15m]))
              / on (namespace, integration)
            sum by (namespace, integration) (rate({{Alertmanager.NotificationsTotal}}[15m]))
              > 0.01
            """,
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} fail",
        Description =
            "{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} have failed within a quarter of an hour.",
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
            "one of ninety-five fails every five minutes, the last time at minute 20",
            20,
            [
                Failed("pagerduty", "0x4 1x4 2x4 3x4 4x40"),
                Sent("pagerduty", "0+19x60"),
            ],
            new FiringAlert(
                "1.053% of the notifications by pagerduty fail",
                "1.053% of the notifications by pagerduty have failed within a quarter of an hour.",
                ("namespace", "monitoring"), ("integration", "pagerduty")));
        return new(
            fires,
            Story.Quiet(
                "nineteen in two thousand fail, and one channel is idle",
                40,
                Failed("pagerduty", "0+19x40"),
                Sent("pagerduty", "0+2000x40"),
                Failed("sns", "7x40"),
                Sent("sns", "9x40")))
        {
            More = [fires.QuietAt(19, "it is tried again"), fires.QuietAt(25, "within a quarter of an hour, two are left")],
        };
    }

    private static InputSeries Failed(string integration, string values) => new(
        $$"""alertmanager_notifications_failed_total{namespace="monitoring",integration="{{integration}}",reason="other"}""",
        values);

    private static InputSeries Sent(string integration, string values) => new(
        $$"""alertmanager_notifications_total{namespace="monitoring",integration="{{integration}}"}""", values);
}
