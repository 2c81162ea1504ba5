using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Recovery;

/// <summary>
/// What a stack promises for a disaster: the one source of what schedules must cover, of alert and drill thresholds,
/// and of the tables in the runbook and in <c>docs/recovery.md</c>.
/// </summary>
/// <param name="All">The objectives, in ordinal order of their components.</param>
public sealed record RecoveryObjectives(ImmutableArray<RecoveryObjective> All)
{
    /// <summary>The objectives of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The objectives.</returns>
    public static RecoveryObjectives Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new(
        [
            .. config.Recovery.Objectives
                .Where(pair => pair.Value.Enabled)
                .Select(pair => RecoveryObjective.Of(pair.Key, pair.Value)),
        ]);
    }

    /// <summary>Finds what is promised for a component.</summary>
    /// <param name="component">One of <see cref="RecoveryComponents"/>, or a component of the stack's own.</param>
    /// <returns>The objective; <c>null</c> where nothing is promised.</returns>
    public RecoveryObjective? Find(string component) =>
        All.FirstOrDefault(objective => string.Equals(objective.Component, component, StringComparison.Ordinal));
}
