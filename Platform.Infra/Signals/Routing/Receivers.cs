using Platform.Manifests;

namespace Platform.Signals.Routing;

/// <summary>
/// The receivers as Alertmanager reads them (0.34, the chart's; its <c>url_file</c> of webhooks is there since 0.26, the
/// rest since 0.25). Nothing secret is in them: addresses and keys are read from files.
/// </summary>
internal static class Receivers
{
    /// <summary>The receiver of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="plan">What routing is made from.</param>
    /// <returns>A map for Helm values.</returns>
    public static Dictionary<string, object> Of(Channel channel, RoutingPlan plan) => HelmValues.Map(
        ("name", ReceiverNames.Of(channel)),
        ("pagerduty_configs", channel == Channel.PagerDuty ? One(PagerDuty()) : null),
        ("slack_configs", SlackFile(channel) is { } file ? One(Slack(file, channel)) : null),
        ("sns_configs", channel == Channel.Sns ? One(Sns(plan)) : null),
        ("webhook_configs", Webhook(channel, plan) is { } webhook ? One(webhook) : null));

    private static string? SlackFile(Channel channel) => channel switch
    {
        Channel.SlackIncidents => ReceiverSecret.SlackIncidents,
        Channel.SlackAlerts => ReceiverSecret.SlackAlerts,
        Channel.SlackNotes => ReceiverSecret.SlackNotes,
        _ => null,
    };

    private static Dictionary<string, object>? Webhook(Channel channel, RoutingPlan plan) => channel switch
    {
        Channel.Heartbeat => Heartbeat(),
        Channel.Tickets => Tickets(plan),
        _ => null,
    };

    private static Dictionary<string, object> PagerDuty() => HelmValues.Map(
        ("routing_key_file", ReceiverSecret.PathOf(ReceiverSecret.PagerDuty)),
        ("severity", """{{ if eq .CommonLabels.priority "P0" }}critical{{ else }}error{{ end }}"""),
        ("description", MessageTemplates.Title),
        ("class", "{{ .GroupLabels.alertname }}"),
        ("component", "{{ .CommonLabels.domain }}"),
        ("group", "{{ .CommonLabels.cluster }}"),
        ("details", HelmValues.Map(("alerts", MessageTemplates.Text))),
        // Links without an address are left out (notify/pagerduty/pagerduty.go).
        ("links", (object[])
        [
            HelmValues.Map(("href", "{{ .CommonAnnotations.runbook_url }}"), ("text", "Runbook")),
            HelmValues.Map(("href", "{{ .CommonAnnotations.dashboard_url }}"), ("text", "Dashboard")),
        ]),
        ("send_resolved", true));

    private static Dictionary<string, object> Slack(string file, Channel channel) => HelmValues.Map(
        ("api_url_file", ReceiverSecret.PathOf(file)),
        ("color", """{{ if eq .Status "firing" }}danger{{ else }}good{{ end }}"""),
        ("title", MessageTemplates.Title),
        ("title_link", "{{ .CommonAnnotations.runbook_url }}"),
        ("text", MessageTemplates.SlackText),
        ("fallback", MessageTemplates.Title),
        // Outside business hours a resolved note is dropped, so that some would say so and some not.
        ("send_resolved", channel != Channel.SlackNotes));

    private static Dictionary<string, object> Sns(RoutingPlan plan) => HelmValues.Map(
        ("topic_arn", plan.TopicArn),
        ("sigv4", HelmValues.Map(("region", plan.Account?.Region.Name))),
        ("subject", MessageTemplates.Subject),
        ("message", MessageTemplates.Text),
        ("send_resolved", true));

    private static Dictionary<string, object> Heartbeat() => HelmValues.Map(
        ("url_file", ReceiverSecret.PathOf(ReceiverSecret.Heartbeat)),
        ("send_resolved", false));

    private static Dictionary<string, object> Tickets(RoutingPlan plan) => HelmValues.Map(
        ("url", plan.Config.Tickets?.Url),
        ("http_config", HelmValues.Map(("authorization", HelmValues.Map(
            ("type", "Bearer"),
            ("credentials_file", ReceiverSecret.PathOf(ReceiverSecret.Tickets)))))),
        ("send_resolved", true));

    private static object[] One(Dictionary<string, object> config) => [config];
}
