using NodaTime;
using Platform.Configuration;

namespace Platform.Calendar;

/// <summary>A stack's calendar as its configuration says it.</summary>
public static class ConfiguredCalendar
{
    // Long enough that nobody sets a day so late that today is not compiled.
    private const int CompiledYears = 3;

    /// <summary>The calendar.</summary>
    /// <param name="config">The configuration; windows that cannot be read are left out.</param>
    /// <returns>The calendar.</returns>
    public static DeploymentCalendar Of(CalendarConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new DeploymentCalendar
        {
            Windows =
            [
                .. config.Windows.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => Window(pair.Key, pair.Value)).OfType<DeploymentWindow>(),
            ],
        };
    }

    /// <summary>The calendar as it is written into the cluster.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The compiled calendar.</returns>
    public static CompiledCalendar Compiled(CalendarConfig config)
    {
        var (from, through) = Span(config);
        return CompiledCalendar.Of(Of(config), from, through);
    }

    /// <summary>The time that the calendar is compiled for.</summary>
    /// <param name="config">The configuration; a day that cannot be read is taken for the default.</param>
    /// <returns>The first moment, and the first moment after the last.</returns>
    public static (Instant From, Instant Through) Span(CalendarConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var last = CalendarText.Date(config.CompiledThrough) ?? CalendarText.Date(new CalendarConfig().CompiledThrough)!.Value;
        var through = last.PlusDays(1);
        return (through.PlusYears(-CompiledYears).AtMidnight().InUtc().ToInstant(), through.AtMidnight().InUtc().ToInstant());
    }

    /// <summary>A window.</summary>
    /// <param name="name">Its key.</param>
    /// <param name="config">Its configuration.</param>
    /// <returns>The window; <c>null</c> where something that its type needs is missing or cannot be read.</returns>
    public static DeploymentWindow? Window(string name, WindowConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(config.TimeZone);
        return (zone, config.Type) switch
        {
            (null, _) => null,
            (_, WindowType.Weekly) => Weekly(name, config, zone),
            _ => Range(name, config, zone),
        };
    }

    private static WeeklyWindow? Weekly(string name, WindowConfig config, DateTimeZone zone) =>
        CalendarText.Weekday(config.StartDay ?? "") is { } startDay
        && CalendarText.Time(config.StartTime ?? "") is { } startTime
        && CalendarText.Weekday(config.EndDay ?? "") is { } endDay
        && CalendarText.Time(config.EndTime ?? "") is { } endTime
            ? new WeeklyWindow
            {
                Name = name,
                Zone = zone,
                Reason = config.Reason,
                StartDay = startDay,
                StartTime = startTime,
                EndDay = endDay,
                EndTime = endTime,
            }
            : null;

    private static RangeWindow? Range(string name, WindowConfig config, DateTimeZone zone) =>
        CalendarText.DateTime(config.Start ?? "") is { } start && CalendarText.DateTime(config.End ?? "") is { } end
            ? new RangeWindow { Name = name, Zone = zone, Reason = config.Reason, Start = start, End = end }
            : null;
}
