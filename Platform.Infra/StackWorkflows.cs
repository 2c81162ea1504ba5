using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Workflows;
using Platform.Workflows.Drift;
using Platform.Workflows.Recovery;

namespace Platform;

/// <summary>The table of contents of a stack's workflows.</summary>
public static class StackWorkflows
{
    /// <summary>The workflows of a stack; none where the cluster does without Argo Workflows.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The workflows.</returns>
    public static ImmutableArray<WorkflowDefinition> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        if (states.IsOff(OperatorName.ArgoWorkflows))
        {
            return [];
        }

        ImmutableArray<WorkflowDefinition> workflows =
        [
            .. RecoveryWorkflows.Of(config, states),
            .. CloudRecoveryWorkflows.Of(config),
        ];
        return
        [
            .. workflows,
            .. RecoveryWorkflows.Results(workflows),
            .. RemediationWorkflow.IsWanted(states) ? [RemediationWorkflow.Definition] : Array.Empty<WorkflowDefinition>(),
        ];
    }
}
