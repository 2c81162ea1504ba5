using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Signals.Routing;

/// <summary>
/// The response to each priority: times are those of seed 001, "Severity Levels"; channels are its SNS and PagerDuty for
/// what pages, and Slack and the ticket system for the rest.
/// </summary>
public static class PriorityResponses
{
    /// <summary>All, the most urgent first.</summary>
    public static ImmutableArray<PriorityResponse> All { get; } =
    [
        new()
        {
            Priority = AlertPriority.P0,
            AnswerWithin = TimeSpan.FromMinutes(15),
            Severity = null,
            Channels = [[Channel.Sns], [Channel.PagerDuty], [Channel.SlackIncidents]],
            GroupWait = TimeSpan.Zero,
            GroupInterval = TimeSpan.FromMinutes(1),
            Reminder = TimeSpan.FromMinutes(15),
        },
        new()
        {
            Priority = AlertPriority.P1,
            AnswerWithin = TimeSpan.FromHours(1),
            Severity = AlertSeverity.Critical,
            Channels = [[Channel.PagerDuty, Channel.Sns], [Channel.SlackIncidents]],
            GroupWait = TimeSpan.FromSeconds(30),
            GroupInterval = TimeSpan.FromMinutes(5),
            Reminder = TimeSpan.FromHours(1),
        },
        new()
        {
            Priority = AlertPriority.P2,
            AnswerWithin = TimeSpan.FromHours(4),
            Severity = AlertSeverity.Warning,
            Channels = [[Channel.Tickets, Channel.SlackAlerts]],
            GroupWait = TimeSpan.FromMinutes(1),
            GroupInterval = TimeSpan.FromMinutes(5),
            Reminder = TimeSpan.FromHours(4),
        },
        new()
        {
            Priority = AlertPriority.P3,
            AnswerWithin = null,
            Severity = AlertSeverity.Info,
            Channels = [[Channel.SlackNotes, Channel.Tickets]],
            GroupWait = TimeSpan.FromMinutes(5),
            GroupInterval = TimeSpan.FromHours(1),
            Reminder = TimeSpan.FromHours(96),
            BusinessHoursOnly = true,
        },
    ];

    /// <summary>The response to a priority.</summary>
    /// <param name="priority">The priority.</param>
    /// <returns>The response.</returns>
    public static PriorityResponse Of(AlertPriority priority) => All.Single(response => response.Priority == priority);
}
