namespace Platform.Signals.Routing;

/// <summary>Names of the receivers in Alertmanager's configuration.</summary>
public static class ReceiverNames
{
    /// <summary>The receiver of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The channel is not a known one.</exception>
    public static string Of(Channel channel) => channel switch
    {
        Channel.Nobody => "nobody",
        Channel.Heartbeat => "heartbeat",
        Channel.Sns => "sns-oncall",
        Channel.PagerDuty => "pagerduty",
        Channel.SlackIncidents => "slack-incidents",
        Channel.SlackAlerts => "slack-alerts",
        Channel.SlackNotes => "slack-notes",
        Channel.Tickets => "tickets",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "Not a known channel."),
    };
}
