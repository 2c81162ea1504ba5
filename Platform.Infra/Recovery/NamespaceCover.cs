using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Recovery;

/// <summary>Which schedule keeps an objective's RPO for some of its namespaces.</summary>
/// <param name="Namespaces">The namespace or glob; <c>*</c> for all workloads.</param>
/// <param name="Schedule">
/// The schedule: of those that run often enough the one with the shortest interval; <c>null</c> where none does.
/// </param>
/// <param name="Paused">A paused schedule that would do, where only such do.</param>
/// <param name="Closest">Where no schedule does, the one that backs them up most often.</param>
public sealed record NamespaceCover(string Namespaces, string? Schedule, string? Paused, string? Closest)
{
    /// <summary>The covers of an objective.</summary>
    /// <param name="objective">The objective; one without RPO, or not recovered with Velero, needs none.</param>
    /// <param name="schedules">The stack's schedules by name.</param>
    /// <returns>One for each of its namespaces or globs, in their order.</returns>
    public static ImmutableArray<NamespaceCover> Of(
        RecoveryObjective objective, IReadOnlyDictionary<string, ScheduleConfig> schedules)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(schedules);
        if (objective is not { Method: RecoveryMethod.Velero, Rpo: { } rpo })
        {
            return [];
        }

        NamespacePattern[] unpromised = NamespacePattern.Of(objective.ExcludedNamespaces);
        var wanted = objective.IncludedNamespaces.IsEmpty
            ? [new NamespacePattern("*")]
            : NamespacePattern.Of(objective.IncludedNamespaces);
        return
        [
            .. wanted
                .Where(namespaces => !unpromised.Any(promised => promised.Covers(namespaces)))
                .Select(namespaces => Of(namespaces, rpo, [.. Candidates(schedules, namespaces, unpromised)])),
        ];
    }

    private static NamespaceCover Of(
        NamespacePattern namespaces, TimeSpan rpo, IReadOnlyList<(string Name, bool Paused, BackupRhythm Rhythm)> all)
    {
        var enough = all.Where(schedule => schedule.Rhythm.IsUnbroken && schedule.Rhythm.LongestGap <= rpo).ToList();
        var runs = enough.FirstOrDefault(schedule => !schedule.Paused).Name;
        return new NamespaceCover(
            namespaces.Text,
            runs,
            runs is null ? enough.FirstOrDefault().Name : null,
            runs is null ? all.FirstOrDefault(schedule => !schedule.Paused).Name : null);
    }

    private static IEnumerable<(string Name, bool Paused, BackupRhythm Rhythm)> Candidates(
        IReadOnlyDictionary<string, ScheduleConfig> schedules,
        NamespacePattern namespaces,
        NamespacePattern[] unpromised) =>
        schedules
            .Where(pair => pair.Value.Enabled && BackedUpNamespaces.Whole(pair.Value, namespaces, unpromised))
            .Select(pair => (Name: pair.Key, pair.Value.Paused, Rhythm: BackupRhythm.Of(pair.Value)!))
            .Where(schedule => schedule.Rhythm is not null)
            .OrderBy(schedule => schedule.Rhythm.LongestGap)
            .ThenBy(schedule => schedule.Name, StringComparer.Ordinal);
}
