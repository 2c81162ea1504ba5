using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:routing</c>: how alerts reach people. A channel exists where its key is given; all secrets are in the
/// secret store, of which this names the places. In compute mode local, which has no store, nobody is told.
/// </summary>
public sealed record RoutingConfig
{
    /// <summary>PagerDuty, for what wakes people.</summary>
    public PagerDutyConfig? PagerDuty { get; init; }

    /// <summary>
    /// An SNS topic for everybody on call, beside PagerDuty or in its place; not created in compute mode local.
    /// </summary>
    public OnCallTopicConfig? Sns { get; init; }

    /// <summary>Slack, for incidents, for alerts that no route takes, and for notes.</summary>
    public SlackConfig? Slack { get; init; }

    /// <summary>The ticket system.</summary>
    public TicketConfig? Tickets { get; init; }

    /// <summary>The service outside the cluster that calls when no heartbeat comes.</summary>
    public HeartbeatConfig? Heartbeat { get; init; }

    /// <summary>When notes are sent, from Monday to Friday.</summary>
    public BusinessHoursConfig BusinessHours { get; init; } = new();
}

/// <summary>Key <c>platform:routing.pagerDuty</c>: a service in PagerDuty with an Events API v2 integration.</summary>
public sealed record PagerDutyConfig
{
    /// <summary>
    /// Where External Secrets finds the integration key; the default key is <c>&lt;id&gt;/alertmanager/pagerduty</c>.
    /// </summary>
    public SecretReference RoutingKeySecret { get; init; } = new();
}

/// <summary>Key <c>platform:routing.slack</c>: one incoming webhook a channel, as each belongs to one channel.</summary>
public sealed record SlackConfig
{
    /// <summary>
    /// Where External Secrets finds the webhook address of the channel where incidents are worked on; the default key is
    /// <c>&lt;id&gt;/alertmanager/slack-incidents</c>.
    /// </summary>
    public SecretReference IncidentsSecret { get; init; } = new();

    /// <summary>
    /// Where External Secrets finds that of the channel for alerts that no route takes; the default key is
    /// <c>&lt;id&gt;/alertmanager/slack-alerts</c>.
    /// </summary>
    public SecretReference AlertsSecret { get; init; } = new();

    /// <summary>
    /// Where External Secrets finds that of the channel for notes; the default key is
    /// <c>&lt;id&gt;/alertmanager/slack-notes</c>.
    /// </summary>
    public SecretReference NotesSecret { get; init; } = new();
}

/// <summary>Key <c>platform:routing.tickets</c>: a ticket system that takes Alertmanager's webhooks.</summary>
public sealed record TicketConfig
{
    /// <summary>Address that Alertmanager posts to.</summary>
    [SecureAddress]
    public required string Url { get; init; }

    /// <summary>
    /// Where External Secrets finds the bearer token; the default key is <c>&lt;id&gt;/alertmanager/tickets</c>.
    /// </summary>
    public SecretReference TokenSecret { get; init; } = new();
}

/// <summary>
/// Key <c>platform:routing.heartbeat</c>: a service that expects a request every minute, and calls when it stops.
/// </summary>
public sealed record HeartbeatConfig
{
    /// <summary>
    /// Where External Secrets finds its address, which is a secret; the default key is
    /// <c>&lt;id&gt;/alertmanager/heartbeat</c>.
    /// </summary>
    public SecretReference UrlSecret { get; init; } = new();
}

/// <summary>Key <c>platform:routing.sns</c>: an encrypted topic of the stack's own.</summary>
public sealed record OnCallTopicConfig
{
    /// <summary>Who gets its messages, by name.</summary>
    [DnsLabel(OnKeys = true)]
    public ImmutableSortedDictionary<string, SubscriptionConfig> Subscriptions { get; init; } =
        ImmutableSortedDictionary<string, SubscriptionConfig>.Empty;
}

/// <summary>A subscription of an SNS topic.</summary>
public sealed record SubscriptionConfig
{
    /// <summary>How messages are delivered.</summary>
    public required SubscriptionProtocol Protocol { get; init; }

    /// <summary>Mail address, https address or telephone number; exactly one of this and the secret one.</summary>
    public string? Endpoint { get; init; }

    /// <summary>
    /// The endpoint where it holds a key, as that of PagerDuty's integration does; from a <c>secure:</c> value.
    /// </summary>
    public SecretText? SecretEndpoint { get; init; }
}

/// <summary>How SNS delivers to a subscription.</summary>
public enum SubscriptionProtocol
{
    /// <summary>Mail, once its receiver has confirmed.</summary>
    Email,

    /// <summary>A request to an address, which confirms first.</summary>
    Https,

    /// <summary>A text message.</summary>
    Sms,
}

/// <summary>Key <c>platform:routing.businessHours</c>: when somebody reads notes, Monday to Friday.</summary>
public sealed record BusinessHoursConfig
{
    /// <summary>When they begin, as <c>HH:MM</c>.</summary>
    [TimeOfDay]
    public string Start { get; init; } = "08:00";

    /// <summary>When they end, as <c>HH:MM</c>; after the start.</summary>
    [TimeOfDay]
    public string End { get; init; } = "18:00";

    /// <summary>Time zone by its name in the IANA database.</summary>
    [TimeZoneName]
    public string TimeZone { get; init; } = "UTC";
}
