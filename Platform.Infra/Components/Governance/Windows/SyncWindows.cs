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
internal static class SyncWindows
{
    // A clock goes back or forward by at most an hour where people deploy. The first part ends an hour early and the second
    // begins two hours before the end, so that the week of a change has neither a hole nor an hour too much.
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
        RangeWindow range => [Range(range)],
        _ => throw new ArgumentException($"Window {window.Name} is of an unknown kind.", nameof(window)),
    };

    private static IEnumerable<SyncWindow> Weekly(WeeklyWindow window)
    {
        // Any day of the start's name does: only the wall counts.
        var (start, end) = window.On(new LocalDate(2026, 1, 4).Next(window.StartDay));
        var length = Length(start, end);
        if (length <= Splits)
        {
            return [Weekly(window, start, length)];
        }

        return
        [
            Weekly(window, start, Length(start, end - Early)),
            Weekly(window, end - Tail, Duration.FromHours(Tail.Hours)),
        ];
    }

    private static SyncWindow Weekly(WeeklyWindow window, LocalDateTime start, Duration length) => new(
        window.Name, Cron(start, "*", "*", (int)start.DayOfWeek % 7), Go(length), window.Zone.Id);

    // Cron has no year: an alert asks for the range to be taken out once it is over, long before it would come again.
    private static SyncWindow Range(RangeWindow window) => new(
        window.Name,
        Cron(window.Start, Text(window.Start.Day), Text(window.Start.Month), null),
        Go(WallClock.End(window.End, window.Zone) - WallClock.Start(window.Start, window.Zone)),
        window.Zone.Id);

    private static Duration Length(LocalDateTime start, LocalDateTime end) => end.InUtc().ToInstant() - start.InUtc().ToInstant();

    private static string Cron(LocalDateTime start, string day, string month, int? weekday) =>
        $"{Text(start.Minute)} {Text(start.Hour)} {day} {month} {(weekday is { } number ? Text(number) : "*")}";

    private static string Go(Duration length) => new GoDuration((long)length.TotalNanoseconds).ToString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A time in which Argo CD syncs nothing by itself.</summary>
/// <param name="Window">The calendar's window that it comes from.</param>
/// <param name="Schedule">When it begins: five cron fields.</param>
/// <param name="Duration">How long it lasts: a Go duration.</param>
/// <param name="TimeZone">Time zone of the schedule.</param>
internal sealed record SyncWindow(string Window, string Schedule, string Duration, string TimeZone);
