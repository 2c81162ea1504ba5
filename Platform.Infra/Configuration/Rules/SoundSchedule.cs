namespace Platform.Configuration;

/// <summary>A schedule that is switched on and whose time and time to live can be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path.</param>
/// <param name="Config">Its configuration.</param>
/// <param name="Cron">When it starts.</param>
/// <param name="Ttl">How long its backups are kept.</param>
internal sealed record SoundSchedule(
    string Name, string Path, ScheduleConfig Config, CronExpression Cron, GoDuration Ttl);

/// <summary>Finds the schedules that rules can judge.</summary>
internal static class SoundSchedules
{
    /// <summary>The path of all schedules.</summary>
    public const string Path = "platform:backup.schedules";

    /// <summary>The schedules that are switched on and have no error in time and time to live.</summary>
    /// <param name="context">What the rules work with.</param>
    /// <returns>The schedules by name.</returns>
    public static IReadOnlyList<SoundSchedule> Of(RuleContext context) =>
    [
        .. context.Config.Backup.Schedules
            .Where(pair => pair.Value.Enabled)
            .Select(pair => Read(context, pair.Key, pair.Value))
            .OfType<SoundSchedule>(),
    ];

    private static SoundSchedule? Read(RuleContext context, string name, ScheduleConfig schedule)
    {
        var path = Paths.Join(Path, name);
        return context.Sound(Paths.Join(path, "cron"), Paths.Join(path, "ttl"))
            && CronExpression.Parse(schedule.Cron, out _) is { } cron
            && GoDuration.TryParse(schedule.Ttl, out var ttl, out _)
            ? new SoundSchedule(name, path, schedule, cron, ttl)
            : null;
    }
}
