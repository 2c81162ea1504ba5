using NodaTime;
using Platform.Calendar;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What is wrong with the calendar as a whole.</summary>
internal static class CalendarRules
{
    /// <summary>The calendar's path.</summary>
    public const string Root = "platform:governance.calendar";

    private const string Through = $"{Root}.compiledThrough";

    // A change of the clock can swallow the opening of one week, so that two weeks touch; it never swallows two.
    private static readonly Duration NoOpening = Duration.FromDays(21);

    // A line is up to 128 bytes; a ConfigMap holds a mebibyte, and Argo CD's and kubectl's copies of it count too.
    private const int MostSegments = 2500;

    /// <summary>Checks it.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var config = context.Config.Governance.Calendar;
        foreach (var (name, window) in config.Windows)
        {
            WindowRules.Check(context, name, window);
        }

        if (!context.Sound(Root))
        {
            return;
        }

        var calendar = ConfiguredCalendar.Of(config);
        if (!CheckOpenings(context, calendar))
        {
            return;
        }

        CheckRanges(context, calendar);
        var segments = ConfiguredCalendar.Compiled(config).Segments.Length;
        if (segments > MostSegments)
        {
            context.Report(
                FindingCatalogue.CompiledThrough, $"{Root}.windows",
                $"they come {segments} times in the three years that are written into the cluster, and at most {MostSegments} "
                + "fit.",
                "Join windows that touch each other.");
        }
    }

    private static bool CheckOpenings(RuleContext context, DeploymentCalendar calendar)
    {
        var weekly = new DeploymentCalendar { Windows = [.. calendar.Windows.Where(window => window is WeeklyWindow)] };
        var (from, through) = ConfiguredCalendar.Span(context.Config.Governance.Calendar);
        var (start, end) = (Instant.MinValue, Instant.MinValue);
        foreach (var occurrence in weekly.Between(from, through))
        {
            start = occurrence.Start > end ? occurrence.Start : start;
            end = Instant.Max(end, occurrence.End);
            if (end - start >= NoOpening)
            {
                context.Report(
                    FindingCatalogue.AlwaysFrozen, $"{Root}.windows",
                    "the weekly windows leave no moment of the week open, so that nobody could ever deploy.",
                    "Leave a time between them; for a stop of some days use a range, for an emergency an override.");
                return false;
            }
        }

        return true;
    }

    private static void CheckRanges(RuleContext context, DeploymentCalendar calendar)
    {
        var (from, through) = ConfiguredCalendar.Span(context.Config.Governance.Calendar);
        foreach (var range in calendar.Windows.OfType<RangeWindow>())
        {
            var end = WallClock.End(range.End, range.Zone);
            if (end > through)
            {
                context.Report(
                    FindingCatalogue.WindowNotCompiled, $"{Root}.windows.{range.Name}.end",
                    "it ends after the last day that is written into the cluster, "
                    + $"{context.Config.Governance.Calendar.CompiledThrough}.",
                    $"Set {Through} to a later day.");
            }
            else if (end <= from)
            {
                context.Report(
                    FindingCatalogue.WindowOver, $"{Root}.windows.{range.Name}.end",
                    "it ended more than three years before the last day that is written into the cluster, "
                    + $"{context.Config.Governance.Calendar.CompiledThrough}.",
                    "Delete it, or correct the year.");
            }
        }
    }
}
