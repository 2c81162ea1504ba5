using System.Collections.Immutable;
using Platform.Signals.Alerts;
using Platform.Signals.Rules;

namespace Platform.Signals.Routing;

/// <summary>Which alert goes where: Alertmanager's routing tree.</summary>
public static class RoutingTree
{
    /// <summary>kube-prometheus' alert that always fires, so that silence means that alerting is broken.</summary>
    public const string Watchdog = "Watchdog";

    /// <summary>kube-prometheus' alert that exists only to mute notes.</summary>
    public const string InfoInhibitor = "InfoInhibitor";

    /// <summary>Name of the time interval in which notes are sent.</summary>
    public const string BusinessHours = "business-hours";

    /// <summary>Values of label <c>priority</c>.</summary>
    public static ImmutableArray<string> PriorityNames { get; } = [.. Enum.GetNames<AlertPriority>()];

    /// <summary>
    /// The tree. Alerts with a priority come first; those without, which are other people's, go by their severity; what
    /// has neither goes to the default receiver.
    /// </summary>
    /// <param name="channels">The channels that the stack has.</param>
    /// <returns>The root.</returns>
    public static Route Of(IReadOnlySet<Channel> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return new Route
        {
            Receiver = Default(channels),
            GroupBy = ["alertname", "cluster", "namespace", "slo"],
            GroupWait = TimeSpan.FromSeconds(30),
            GroupInterval = TimeSpan.FromMinutes(5),
            RepeatInterval = TimeSpan.FromHours(12),
            Routes =
            [
                Heartbeat(channels),
                new Route { Receiver = Channel.Nobody, Matchers = [Matcher.In("alertname", InfoInhibitor)] },
                .. PriorityResponses.All.Select(response => ByPriority(response, channels)),
                .. PriorityResponses.All.Where(response => response.Severity is not null)
                    .Select(response => BySeverity(response, channels)),
            ],
        };
    }

    /// <summary>The channels that hear of alerts of a priority.</summary>
    /// <param name="response">The response to the priority.</param>
    /// <param name="channels">The channels that the stack has.</param>
    /// <returns>One or more, in the order in which they are told.</returns>
    public static ImmutableArray<Channel> Channels(PriorityResponse response, IReadOnlySet<Channel> channels)
    {
        ArgumentNullException.ThrowIfNull(response);
        ImmutableArray<Channel> present =
        [
            .. response.Channels
                .Select(alternatives => alternatives.FirstOrDefault(channels.Contains))
                .Where(channel => channel != Channel.Nobody),
        ];
        return present.IsEmpty ? [Default(channels)] : present;
    }

    // Nobody only where there is neither: what no route takes is better read late than never.
    private static Channel Default(IReadOnlySet<Channel> channels) =>
        ((Channel[])[Channel.SlackAlerts, Channel.Tickets]).FirstOrDefault(channels.Contains);

    /// <summary>Every minute: the service outside calls after a few that are missing.</summary>
    private static Route Heartbeat(IReadOnlySet<Channel> channels) => new()
    {
        Receiver = channels.Contains(Channel.Heartbeat) ? Channel.Heartbeat : Channel.Nobody,
        Matchers = [Matcher.In("alertname", Watchdog)],
        GroupWait = TimeSpan.Zero,
        GroupInterval = TimeSpan.FromMinutes(1),
        RepeatInterval = TimeSpan.FromSeconds(50),
    };

    private static Route ByPriority(PriorityResponse response, IReadOnlySet<Channel> channels) =>
        Responding(response, channels, Matcher.In("priority", response.Priority.ToString()));

    private static Route BySeverity(PriorityResponse response, IReadOnlySet<Channel> channels) =>
        Responding(
            response, channels,
            Matcher.NotIn("priority", PriorityNames), Matcher.In("severity", AlertRules.Severity(response.Severity!.Value)));

    private static Route Responding(
        PriorityResponse response, IReadOnlySet<Channel> channels, params ImmutableArray<Matcher> matchers)
    {
        var told = Channels(response, channels);
        var route = new Route
        {
            Receiver = told[0],
            Matchers = matchers,
            GroupWait = response.GroupWait,
            GroupInterval = response.GroupInterval,
            RepeatInterval = response.RepeatInterval,
            ActiveTimeIntervals = response.BusinessHoursOnly ? [BusinessHours] : [],
        };

        // The last of a fan-out must not continue: the alert would fall through to what comes after. Intervals are the one
        // thing that nodes below do not have from above.
        return told.Length == 1 ? route : route with
        {
            Routes =
            [
                .. told.Select((channel, index) => new Route
                {
                    Receiver = channel,
                    ActiveTimeIntervals = route.ActiveTimeIntervals,
                    Continue = index < told.Length - 1,
                }),
            ],
        };
    }
}
