using NodaTime;
using NodaTime.Text;
using Platform.Calendar;
using Platform.Configuration;

namespace Platform.Tests.Calendar;

/// <summary>Short ways to write windows and moments.</summary>
internal static class Windows
{
    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static Instant At(string moment) => Moments.Read(moment)
        ?? throw new FormatException($"{moment} is no moment.");

    public static LocalDateTime Local(string text) => CalendarText.DateTime(text)
        ?? throw new FormatException($"{text} is no local time.");

    public static WeeklyWindow Weekly(string start, string end, string zone, string name = "weekly")
    {
        var (from, to) = (start.Split(' '), end.Split(' '));
        return new WeeklyWindow
        {
            Name = name,
            Zone = Zone(zone),
            StartDay = CalendarText.Weekday(from[0])!.Value,
            StartTime = CalendarText.Time(from[1])!,
            EndDay = CalendarText.Weekday(to[0])!.Value,
            EndTime = CalendarText.Time(to[1])!,
        };
    }

    public static RangeWindow Range(string start, string end, string zone, string name = "range", string? reason = null) =>
        new() { Name = name, Zone = Zone(zone), Reason = reason, Start = Local(start), End = Local(end) };

    public static DeploymentCalendar Of(params DeploymentWindow[] windows) =>
        new() { Windows = [.. windows.OrderBy(window => window.Name, StringComparer.Ordinal)] };

    public static string Text(Instant moment) => InstantPattern.ExtendedIso.Format(moment);

    public static string Text(FreezeStatus status) =>
        $"{(status.Frozen ? "frozen" : "open")} {(status.Manual ? "manual" : "schedule")} {status.Window ?? "-"} "
        + $"{status.Reason ?? "-"} {(status.FrozenUntil is { } until ? Text(until) : "-")}";
}
