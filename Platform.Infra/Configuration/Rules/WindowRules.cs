using NodaTime;
using Platform.Calendar;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What is wrong with one window.</summary>
internal static class WindowRules
{
    /// <summary>Checks it.</summary>
    /// <param name="context">What the rules work with.</param>
    /// <param name="name">The window's key.</param>
    /// <param name="window">The window.</param>
    public static void Check(RuleContext context, string name, WindowConfig window)
    {
        var path = $"{CalendarRules.Root}.windows.{name}";
        if (context.Sound($"{path}.type"))
        {
            CheckShape(context, path, window);
        }

        if (context.Sound(path))
        {
            CheckOrder(context, path, ConfiguredCalendar.Window(name, window));
        }
    }

    private static void CheckShape(RuleContext context, string path, WindowConfig window)
    {
        (string Key, string? Value)[] weekly =
        [
            ("startDay", window.StartDay), ("startTime", window.StartTime), ("endDay", window.EndDay),
            ("endTime", window.EndTime),
        ];
        (string Key, string? Value)[] range = [("start", window.Start), ("end", window.End)];
        var isWeekly = window.Type == WindowType.Weekly;
        var (needed, foreign) = isWeekly ? (weekly, range) : (range, weekly);
        var (type, other) = isWeekly ? ("weekly", "range") : ("range", "weekly");
        var missing = needed.Where(one => one.Value is null && context.Sound($"{path}.{one.Key}")).ToList();
        foreach (var (key, _) in missing)
        {
            context.Report(
                FindingCatalogue.WindowShape, path, $"a window of type {type} needs {key}.", $"Add {path}.{key}.");
        }

        foreach (var (key, _) in foreign.Where(one => one.Value is not null))
        {
            context.Report(
                FindingCatalogue.WindowShape, $"{path}.{key}", $"only a window of type {other} reads it.",
                $"Delete it, or set type to {other}.");
        }
    }

    private static void CheckOrder(RuleContext context, string path, DeploymentWindow? window)
    {
        switch (window)
        {
            case WeeklyWindow weekly:
                CheckWeek(context, path, weekly);
                break;
            case RangeWindow range when range.End <= range.Start:
                context.Report(
                    FindingCatalogue.WindowOrder, $"{path}.end",
                    range.End == range.Start
                        ? "it ends when it starts, and the end is not part of it: nothing would ever be frozen."
                        : "it ends before it starts.",
                    "Write a later end.");
                break;
            case RangeWindow range when WallClock.End(range.End, range.Zone) <= WallClock.Start(range.Start, range.Zone):
                context.Report(
                    FindingCatalogue.WindowOrder, $"{path}.end",
                    $"the clock in {range.Zone.Id} skips it from start to end, so that nothing would ever be frozen.",
                    "Write a later end.");
                break;
        }
    }

    private static void CheckWeek(RuleContext context, string path, WeeklyWindow window)
    {
        // Any day does: only how far apart they are on the wall counts.
        var (start, end) = window.On(new LocalDate(2026, 1, 1));
        if (end <= start)
        {
            context.Report(
                FindingCatalogue.WindowOrder, $"{path}.endTime",
                end == start
                    ? "it ends when it starts: the window is empty, or a whole week, and neither can be meant."
                    : "it ends before it starts on the same day of the week, so that it would last nearly the whole week.",
                "Name the day on which it ends, or a later time.");
        }
    }
}
