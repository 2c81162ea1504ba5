using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Signals.Routing;

/// <summary>How alerts of one priority reach people.</summary>
public sealed record PriorityResponse
{
    /// <summary>The priority.</summary>
    public required AlertPriority Priority { get; init; }

    /// <summary>
    /// How soon somebody answers, by the table of severity levels in seed 001; <c>null</c> for the next business day.
    /// </summary>
    public required TimeSpan? AnswerWithin { get; init; }

    /// <summary>The severity that maps to it where an alert of someone else's has no priority.</summary>
    public required AlertSeverity? Severity { get; init; }

    /// <summary>
    /// The channels, all of which are told; of an entry with several, the first that the stack has.
    /// </summary>
    public required ImmutableArray<ImmutableArray<Channel>> Channels { get; init; }

    /// <summary>How long the first notice of a group waits for more of the group, and for what would mute it.</summary>
    public required TimeSpan GroupWait { get; init; }

    /// <summary>How often a group is looked at again.</summary>
    public required TimeSpan GroupInterval { get; init; }

    /// <summary>
    /// How often a notice is repeated while nothing changes: when the answer is due. A multiple of
    /// <see cref="GroupInterval"/>, and less than the 120 hours for which the chart's Alertmanager remembers what it sent
    /// (<c>alertmanagerSpec.retention</c>).
    /// </summary>
    public required TimeSpan Reminder { get; init; }

    /// <summary>Whether notices wait for business hours.</summary>
    public bool BusinessHoursOnly { get; init; }

    /// <summary>
    /// Alertmanager's <c>repeat_interval</c>. It compares with the end of the last notice, which is a moment after the
    /// group was looked at: with the round number the reminder would come a whole group interval late.
    /// </summary>
    public TimeSpan RepeatInterval => Reminder - TimeSpan.FromSeconds(10);
}
