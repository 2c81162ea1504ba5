using Platform.Configuration;

namespace Platform.Recovery;

/// <summary>How often a schedule makes a recovery point, how long that takes, and how long it is kept.</summary>
public sealed record BackupRhythm
{
    private static readonly TimeSpan MostByDefault = TimeSpan.FromHours(4);

    /// <summary>The shortest time from one start to the next.</summary>
    public required TimeSpan ShortestGap { get; init; }

    /// <summary>The longest time from one start to the next.</summary>
    public required TimeSpan LongestGap { get; init; }

    /// <summary>How long a backup may run.</summary>
    public required TimeSpan LongestRun { get; init; }

    /// <summary>How long a backup is kept.</summary>
    public required TimeSpan Ttl { get; init; }

    /// <summary>
    /// The most that a disaster costs: while a backup runs, the one before is the last that is whole.
    /// </summary>
    public TimeSpan WorstLoss => LongestGap + LongestRun;

    /// <summary>
    /// The age of the last whole backup, from its end, that says that one was missed and the next is overdue too: two
    /// intervals and a run.
    /// </summary>
    public TimeSpan AgeLimit => LongestGap + LongestGap + LongestRun;

    /// <summary>
    /// Whether it leaves a whole backup behind at every moment: each is over before the next is due, for Velero skips a
    /// start while one runs (velero@v1.18.1:pkg/controller/schedule_controller.go), and is kept until the next is whole.
    /// </summary>
    public bool IsUnbroken => LongestRun < ShortestGap && Ttl >= WorstLoss;

    /// <summary>Reads a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <returns>Its rhythm; <c>null</c> where its times cannot be read, or it never starts.</returns>
    public static BackupRhythm? Of(ScheduleConfig schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (CronExpression.Parse(schedule.Cron, out _) is not { EverStarts: true } cron
            || !GoDuration.TryParse(schedule.Ttl, out var ttl, out _))
        {
            return null;
        }

        var shortest = cron.ShortestGap;
        return new BackupRhythm
        {
            ShortestGap = shortest,
            LongestGap = cron.LongestGap,
            LongestRun = LongestRunOf(schedule, shortest),
            Ttl = ttl.TimeSpan,
        };
    }

    private static TimeSpan LongestRunOf(ScheduleConfig schedule, TimeSpan gap)
    {
        if (schedule.LongestRun is { } text && GoDuration.TryParse(text, out var run, out _))
        {
            return run.TimeSpan;
        }

        var half = gap / 2;
        return half < MostByDefault ? half : MostByDefault;
    }
}
