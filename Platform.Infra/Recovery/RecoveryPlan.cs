using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Recovery;

/// <summary>What follows from a stack's objectives and schedules: the limits that alerts and drills go by.</summary>
public sealed record RecoveryPlan
{
    /// <summary>What is promised.</summary>
    public required RecoveryObjectives Objectives { get; init; }

    /// <summary>The schedules that run, paused ones aside, with their rhythm; in ordinal order.</summary>
    public required ImmutableSortedDictionary<string, BackupRhythm> Schedules { get; init; }

    /// <summary>Which schedule keeps which RPO; in order of component and schedule.</summary>
    public required ImmutableArray<BackupPromise> Promises { get; init; }

    /// <summary>The drills, in order of their names.</summary>
    public ImmutableArray<RecoveryDrill> Drills { get; init; } = [];

    /// <summary>The plan of a stack, without drills.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The plan.</returns>
    public static RecoveryPlan Of(PlatformConfig config)
    {
        var objectives = RecoveryObjectives.Of(config);
        var schedules = config.Backup.Schedules
            .Where(pair => pair.Value is { Enabled: true, Paused: false })
            .Select(pair => (pair.Key, Rhythm: BackupRhythm.Of(pair.Value)))
            .Where(pair => pair.Rhythm is not null)
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Rhythm!, StringComparer.Ordinal);
        return new RecoveryPlan
        {
            Objectives = objectives,
            Schedules = schedules,
            Promises = [.. objectives.All.SelectMany(objective => Kept(objective, config, schedules))],
        };
    }

    /// <summary>
    /// The age that the data of a component's recovery points may have: the RPO, and the longest run of a schedule that
    /// keeps it, for while a backup runs the one before is the last that is whole.
    /// </summary>
    /// <param name="component">The component.</param>
    /// <returns>The age; <c>null</c> where nothing is promised.</returns>
    public TimeSpan? DataAgeLimit(string component)
    {
        var run = Promises
            .Where(promise => string.Equals(promise.Component, component, StringComparison.Ordinal))
            .Select(promise => promise.LongestRun)
            .DefaultIfEmpty()
            .Max();
        return Objectives.Find(component)?.Rpo + run;
    }

    private static IEnumerable<BackupPromise> Kept(
        RecoveryObjective objective, PlatformConfig config, ImmutableSortedDictionary<string, BackupRhythm> schedules) =>
        NamespaceCover.Of(objective, config.Backup.Schedules)
            .Select(cover => cover.Schedule)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(schedule => new BackupPromise(
                objective.Component, schedule, objective.Rpo!.Value, schedules[schedule].LongestRun));
}
