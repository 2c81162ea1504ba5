using System.Collections.Immutable;
using Platform.Components.Operators;
using Platform.Configuration;

namespace Platform.Workflows.Recovery;

/// <summary>The workflows of backup and recovery.</summary>
internal static class RecoveryWorkflows
{
    /// <summary>The workflows of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="states">Which operators the cluster has.</param>
    public static ImmutableArray<WorkflowDefinition> Of(PlatformConfig config, OperatorStates states)
    {
        ImmutableArray<WorkflowDefinition> drills =
        [
            .. DrillPlan.Of(config) is { } plan ? [MonthlyDrill.Of(plan)] : Array.Empty<WorkflowDefinition>(),
            .. config.Recovery.FullDrill.Enabled ? [QuarterlyDrill.Of(config)] : Array.Empty<WorkflowDefinition>(),
        ];
        return [PreDeploySnapshot.Definition, PreUpgradeBackup.Definition, .. Restores.Of(states), .. drills];
    }

    /// <summary>The workflow that tells Prometheus of drills.</summary>
    /// <param name="workflows">All workflows; drills among them are those whose clean-up gives metrics.</param>
    public static IEnumerable<WorkflowDefinition> Results(IEnumerable<WorkflowDefinition> workflows)
    {
        var drills = workflows.Where(workflow => workflow.CleanUp is { Metrics.IsEmpty: false })
            .Select(workflow => workflow.Name).ToImmutableArray();
        return drills.IsEmpty ? [] : [DrillResults.Of(drills)];
    }
}
