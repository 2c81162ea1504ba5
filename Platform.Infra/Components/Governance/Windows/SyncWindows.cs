using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Platform.Calendar;
using Platform.Configuration;

namespace Platform.Components.Governance.Windows;

/// <summary>
/// The calendar as Argo CD's sync windows: a start in cron form and a length. They keep syncs waiting that admission would
/// deny, for a denied sync is not tried again by itself. People may sync all the same, or a bypass could never come in.
/// </summary>
public static class SyncWindows
{
    // Argo CD counts a length on the clock of the wall, with the zone's offset of the moment (SyncWindows.active); time that
    // passes would differ by an hour in a window with a change of the clock. The first part ends an hour early and the second
    // begins two hours before the end, so that either reading has neither a hole nor an hour too much.
    private static readonly Period Early = Period.FromHours(1);

    private static readonly Period Tail = Period.FromHours(2);

    private static readonly Duration Splits = Duration.FromHours(3);

    /// <summary>The sync windows of a calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>By the windows' names, in order.</returns>
    public static ImmutableArray<SyncWindow> Of(DeploymentCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return [.. calendar.Windows.SelectMany(Of)];
    }

    private static IEnumerable<SyncWindow> Of(DeploymentWindow window) => window switch
    {
        WeeklyWindow weekly => Weekly(weekly),
        RangeWindow range => Range(range),
        _ => throw new ArgumentException($"Window {window.Name} is of an unknown kind.", nameof(window)),
    };

    private static IEnumerable<SyncWindow> Weekly(WeeklyWindow window)
    {
        // Any day of the start's name does: only the wall counts.
        var (start, end) = window.On(new LocalDate(2026, 1, 4).Next(window.StartDay));
        return Parts(start, end).Select(part => new SyncWindow(
            window.Name, Cron(part.Start, "*", "*", Text((int)part.Start.DayOfWeek % 7)), Go(part.Length), window.Zone.Id));
    }

    // Cron has no year: the range holds on the same days of every year, until it leaves the configuration.
    private static IEnumerable<SyncWindow> Range(RangeWindow window) =>
        Parts(window.Start, window.End).Select(part => new SyncWindow(
            window.Name,
            Cron(part.Start, Text(part.Start.Day), Text(part.Start.Month), "*"),
            Go(part.Length),
            window.Zone.Id));

    private static IEnumerable<(LocalDateTime Start, Duration Length)> Parts(LocalDateTime start, LocalDateTime end) =>
        Length(start, end) <= Splits
            ? [(start, Length(start, end))]
            : [(start, Length(start, end - Early)), (end - Tail, Duration.FromHours(Tail.Hours))];

    private static Duration Length(LocalDateTime start, LocalDateTime end) => end.InUtc().ToInstant() - start.InUtc().ToInstant();

    private static string Cron(LocalDateTime start, string day, string month, string weekday) =>
        $"{Text(start.Minute)} {Text(start.Hour)} {day} {month} {weekday}";

    private static string Go(Duration length) => new GoDuration((long)length.TotalNanoseconds).ToString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A time in which Argo CD syncs nothing by itself.</summary>
/// <param name="Window">The calendar's window that it comes from.</param>
/// <param name="Schedule">When it begins: five cron fields.</param>
/// <param name="Duration">How long it lasts: a Go duration.</param>
/// <param name="TimeZone">Time zone of the schedule.</param>
public sealed record SyncWindow(string Window, string Schedule, string Duration, string TimeZone);
