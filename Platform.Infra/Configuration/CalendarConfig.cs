using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Key <c>platform:governance.calendar</c>: when deployments are frozen.</summary>
public sealed record CalendarConfig
{
    /// <summary>Windows in which deployments are frozen, by name; without any they are always open.</summary>
    [LabelValue(OnKeys = true)]
    public ImmutableSortedDictionary<string, WindowConfig> Windows { get; init; } =
        ImmutableSortedDictionary<string, WindowConfig>.Empty;

    /// <summary>
    /// Last day, in UTC, for which the windows are written into the cluster as moments. They are written for the three years
    /// before its end, and after it deployments are open; where Prometheus runs, an alert asks for a later day sixty days ahead.
    /// It is a date and not so many days from now, so that two previews are equal.
    /// </summary>
    [CalendarDate]
    public string CompiledThrough { get; init; } = "2028-12-31";

    /// <summary>
    /// Whether <c>kubectl rollout restart</c> is no deployment, so that it passes in a freeze. Tools that restart pods when a
    /// Secret changes need it; nothing else changes with it.
    /// </summary>
    public bool AllowRestarts { get; init; }

    /// <summary>Groups of Kubernetes' whose members may overrule the calendar, beside administrators.</summary>
    [GroupName]
    public ImmutableArray<string> OverrideGroups { get; init; } = [];

    /// <summary>
    /// Users of Kubernetes' who may write the calendar's ConfigMap, as the audit log names them; empty, the default, for all
    /// that are no service accounts. Give the deployer's where Pulumi runs as a service account.
    /// </summary>
    [UserName]
    public ImmutableArray<string> Writers { get; init; } = [];
}

/// <summary>
/// Key <c>platform:governance.calendar.windows.NAME</c>: a time in which deployments are frozen, in local wall-clock time.
/// The start is frozen, the end is not. A local time that the clock skips is the first moment after the gap; of one that
/// comes twice, a start is the earlier and an end the later.
/// </summary>
public sealed record WindowConfig
{
    /// <summary>Whether it comes every week, or once.</summary>
    public required WindowType Type { get; init; }

    /// <summary>Day of the week on which a weekly window starts, such as <c>friday</c>.</summary>
    [WeekdayName]
    public string? StartDay { get; init; }

    /// <summary>Time of that day, as <c>HH:MM</c>.</summary>
    [WallTime]
    public string? StartTime { get; init; }

    /// <summary>Day on which a weekly window ends: the start's own, or the next of that name.</summary>
    [WeekdayName]
    public string? EndDay { get; init; }

    /// <summary>Time of that day, as <c>HH:MM</c>; <c>24:00</c> for the end of the day.</summary>
    [WallTime]
    public string? EndTime { get; init; }

    /// <summary>Local date and time at which a range starts, as <c>2026-12-24T12:00</c>.</summary>
    [LocalDateTimeText]
    public string? Start { get; init; }

    /// <summary>Local date and time at which a range ends.</summary>
    [LocalDateTimeText]
    public string? End { get; init; }

    /// <summary>Time zone that the times are in, by its name in the IANA database.</summary>
    [WindowTimeZone]
    public required string TimeZone { get; init; }

    /// <summary>Why nobody may deploy then: what a person reads whose deployment is denied.</summary>
    [ShortLine]
    public string? Reason { get; init; }
}

/// <summary>How often a window comes.</summary>
public enum WindowType
{
    /// <summary>Every week, with startDay, startTime, endDay and endTime.</summary>
    Weekly,

    /// <summary>Once, with start and end.</summary>
    Range,
}
