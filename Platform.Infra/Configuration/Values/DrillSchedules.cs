namespace Platform.Configuration;

/// <summary>Which schedule's backups a drill restores.</summary>
internal static class DrillSchedules
{
    /// <summary>The schedule of a stack's drill.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>
    /// The configured one; otherwise the most frequent one that has the drill's namespace, of several the first by name;
    /// <c>null</c> where none has it.
    /// </returns>
    public static string? Of(PlatformConfig config) => config.Recovery.Drill.Schedule
        ?? config.Backup.Schedules
            .Where(pair => pair.Value is { Enabled: true, Paused: false } && Has(pair.Value, config.Recovery.Drill.Namespace))
            .Select(pair => (Name: pair.Key, Cron: CronExpression.Parse(pair.Value.Cron, out _)))
            .Where(pair => pair.Cron is not null)
            .OrderBy(pair => pair.Cron!.ShortestGap)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name)
            .FirstOrDefault();

    /// <summary>Whether a schedule backs a namespace up, with everything in it.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="name">The namespace.</param>
    /// <returns>True where it does.</returns>
    public static bool Has(ScheduleConfig schedule, string name)
    {
        var wanted = new NamespacePattern(name);
        return schedule.LabelSelector.IsEmpty
            && NamespacePattern.Included(schedule).Any(pattern => pattern.Covers(wanted))
            && !NamespacePattern.Excluded(schedule).Any(pattern => pattern.Covers(wanted));
    }
}
