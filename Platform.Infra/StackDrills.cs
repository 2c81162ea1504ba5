using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Recovery;
using Platform.Workflows;
using Platform.Workflows.Aurora;
using Platform.Workflows.Recovery;
using Platform.Workflows.Replicas;

namespace Platform;

/// <summary>The table of contents of a stack's recovery drills.</summary>
public static class StackDrills
{
    /// <summary>To run a missed drill again, before it is said to be missed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(4);

    /// <summary>Every drill that a stack can have, with the component whose objectives its measures are held to.</summary>
    public static ImmutableSortedDictionary<string, string> Components { get; } =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create(MonthlyDrill.Name, RecoveryComponents.PersistentVolumes),
            KeyValuePair.Create(AuroraDrillPlan.Drill, RecoveryComponents.Databases),
            KeyValuePair.Create(SecretReplicaCheck.Name, RecoveryComponents.Secrets),
            KeyValuePair.Create(QuarterlyDrill.Name, RecoveryComponents.EksCluster),
        ]);

    /// <summary>The drills of a stack: those whose workflow it has.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The drills, in order of their names.</returns>
    public static ImmutableArray<RecoveryDrill> Of(PlatformConfig config) =>
    [
        .. StackWorkflows.Of(config)
            .Where(workflow => Components.ContainsKey(workflow.Name))
            .OrderBy(workflow => workflow.Name, StringComparer.Ordinal)
            .Select(workflow => new RecoveryDrill(workflow.Name, Components[workflow.Name], AgeLimit(workflow))),
    ];

    // From one start to the next, and until that one has ended.
    private static TimeSpan AgeLimit(WorkflowDefinition workflow) =>
        (CronExpression.Parse(workflow.Schedule!.Cron, out _)?.LongestGap ?? TimeSpan.Zero) + workflow.Timeout + Patience;
}
