using System.Globalization;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Schedules that get in each other's way.</summary>
internal static class OverlapRules
{
    /// <summary>Compares every two schedules that run.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var schedules = SoundSchedules.Of(context)
            .Where(schedule => !schedule.Config.Paused && context.Sound(schedule.Path))
            .ToArray();
        for (var i = 0; i < schedules.Length; i++)
        {
            for (var j = i + 1; j < schedules.Length; j++)
            {
                Compare(context, schedules[i], schedules[j]);
            }
        }
    }

    private static void Compare(RuleContext context, SoundSchedule first, SoundSchedule second)
    {
        if (first.Cron.FirstClash(second.Cron) is { } clash && Overlap(first.Config, second.Config))
        {
            var when = clash.ToString("dddd HH:mm", CultureInfo.InvariantCulture);
            context.Report(
                FindingCatalogue.SameMinute, Paths.Join(second.Path, "cron"),
                $"\"{second.Config.Cron}\" starts in the same minute as schedule {first.Name}, such as {when} UTC, on the "
                + "same data.",
                "Move one of them by some minutes.");
        }
    }

    private static bool Overlap(ScheduleConfig first, ScheduleConfig second)
    {
        NamespacePattern[] excluded = [.. NamespacePattern.Excluded(first), .. NamespacePattern.Excluded(second)];
        var others = Kept(second, excluded).ToArray();
        return Kept(first, excluded).Any(left => others.Any(left.MayMeet));
    }

    private static IEnumerable<NamespacePattern> Kept(ScheduleConfig schedule, NamespacePattern[] excluded) =>
        NamespacePattern.Included(schedule).Where(name => !excluded.Any(exclusion => exclusion.Covers(name)));
}
