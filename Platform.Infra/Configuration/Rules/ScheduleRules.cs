using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What makes a single schedule useless.</summary>
internal static class ScheduleRules
{
    /// <summary>Checks each schedule.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var schedules = context.Config.Backup.Schedules;
        if (!schedules.Values.Any(schedule => schedule.Enabled) && context.Sound(SoundSchedules.Path))
        {
            context.Report(
                FindingCatalogue.NoSchedules, SoundSchedules.Path,
                "every schedule is switched off: nothing is backed up.",
                "Switch one on.");
        }

        foreach (var (name, schedule) in schedules.Where(pair => pair.Value.Enabled))
        {
            CheckNamespaces(context, Paths.Join(SoundSchedules.Path, name), schedule);
        }

        foreach (var schedule in SoundSchedules.Of(context))
        {
            CheckInterval(context, schedule);
        }
    }

    private static void CheckInterval(RuleContext context, SoundSchedule schedule)
    {
        var interval = new GoDuration(schedule.Cron.ShortestGap.Ticks * 100);
        if (schedule.Ttl < interval)
        {
            context.Report(
                FindingCatalogue.TtlBelowInterval, Paths.Join(schedule.Path, "ttl"),
                $"\"{schedule.Config.Ttl}\" is shorter than the schedule's interval of {interval}: the last backup is "
                + "gone before the next one starts.",
                $"Keep backups for {interval} at least, better for several intervals.");
        }

        var path = Paths.Join(schedule.Path, "longestRun");
        if (schedule.Config.LongestRun is { } text && context.Sound(path)
            && GoDuration.TryParse(text, out var run, out _) && run >= interval)
        {
            context.Report(
                FindingCatalogue.RunTooLong, path,
                $"\"{text}\" is not shorter than the schedule's interval of {interval}: Velero skips a backup while the "
                + "one before runs.",
                "Start it less often, or give the time that it takes.");
        }
    }

    private static void CheckNamespaces(RuleContext context, string path, ScheduleConfig schedule)
    {
        var includes = Paths.Join(path, "includedNamespaces");
        var excludes = Paths.Join(path, "excludedNamespaces");
        if (!context.Sound(includes, excludes))
        {
            return;
        }

        var both = schedule.IncludedNamespaces.Intersect(schedule.ExcludedNamespaces, StringComparer.Ordinal).ToArray();
        foreach (var name in both)
        {
            context.Report(
                FindingCatalogue.IncludedAndExcluded, Paths.Item(excludes, schedule.ExcludedNamespaces.IndexOf(name)),
                $"\"{name}\" is included too, and the exclusion wins.", "Remove it from one of the two lists.");
        }

        var included = NamespacePattern.Included(schedule);
        var excluded = NamespacePattern.Excluded(schedule);
        if (both.Length == 0 && included.All(name => excluded.Any(exclusion => exclusion.Covers(name))))
        {
            context.Report(
                FindingCatalogue.BacksUpNothing, excludes,
                "after these exclusions no namespace is left: the backups are empty.",
                "Exclude less, or switch the schedule off with enabled: false.");
        }
        else if (included is [{ Text: SystemNamespaces.Velero }])
        {
            context.Report(
                FindingCatalogue.BacksUpNothing, includes,
                "only Velero's own namespace is included, of which nothing is restored.",
                "Include the namespaces of workloads.");
        }
    }
}
