using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Recovery;

namespace Platform;

/// <summary>The table of contents of a stack's recovery drills.</summary>
public static class StackDrills
{
    /// <summary>The days between two drills of a month, and some to run a missed one again.</summary>
    private static readonly TimeSpan Monthly = TimeSpan.FromDays(35);

    /// <summary>Every drill that a stack can have, in order of their names.</summary>
    public static ImmutableArray<RecoveryDrill> All { get; } =
    [
        new("monthly-dr-test", RecoveryComponents.PersistentVolumes, Monthly),
    ];

    /// <summary>The drills of a stack: those whose workflow it has.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The drills.</returns>
    public static ImmutableArray<RecoveryDrill> Of(PlatformConfig config)
    {
        var workflows = StackWorkflows.Of(config).Select(workflow => workflow.Name).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(drill => workflows.Contains(drill.Name))];
    }
}
