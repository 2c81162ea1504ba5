using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Components.Slo;

/// <summary>How old the last backup of each schedule may be.</summary>
internal static class BackupAges
{
    /// <summary>Time for a backup to run and for Velero to say so.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromHours(2);

    /// <summary>The longest time between two starts of each schedule that runs, and two hours.</summary>
    /// <param name="backup">The configuration.</param>
    /// <returns>Ages by the schedule's name.</returns>
    public static ImmutableSortedDictionary<string, TimeSpan> Of(BackupConfig backup) => backup.Schedules
        .Where(schedule => schedule.Value is { Enabled: true, Paused: false })
        .Select(schedule => (
            Name: schedule.Key, Gap: CronExpression.Parse(schedule.Value.Cron, out _)?.LongestGap ?? TimeSpan.Zero))
        .Where(schedule => schedule.Gap > TimeSpan.Zero)
        .ToImmutableSortedDictionary(schedule => schedule.Name, schedule => schedule.Gap + Slack, StringComparer.Ordinal);
}
