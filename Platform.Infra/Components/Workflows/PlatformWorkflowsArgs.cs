using System.Collections.Immutable;
using Platform.Components.Cluster;
using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Workflows;
using Pulumi;

namespace Platform.Components.Workflows;

/// <summary>What <see cref="PlatformWorkflows"/> is made from.</summary>
public sealed record PlatformWorkflowsArgs
{
    /// <summary>The workflows; names are unique.</summary>
    public required ImmutableArray<WorkflowDefinition> Workflows { get; init; }

    /// <summary>The port that the API server listens on.</summary>
    public required int ApiServerPort { get; init; }

    /// <summary>The AWS side; <c>null</c> in compute mode local, which has none.</summary>
    public WorkflowAws? Aws { get; init; }

    /// <summary>Whether a step gets AWS credentials from the Pod Identity agent.</summary>
    public bool UsesPodIdentity => Aws is { Identity: WorkloadIdentity.PodIdentity }
        && Workflows.SelectMany(workflow => workflow.Scripts).Any(step => !step.AwsStatements.IsEmpty);

    /// <summary>Whatever brings Argo's kinds, and the namespaces that steps have rights in.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>The arguments that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="cluster">The stack's cluster.</param>
    /// <param name="after">Whatever brings Argo's kinds, and the namespaces that steps have rights in.</param>
    /// <returns>The arguments.</returns>
    public static PlatformWorkflowsArgs Of(PlatformConfig config, ClusterOutputs cluster, IEnumerable<Resource> after)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new PlatformWorkflowsArgs
        {
            Workflows = StackWorkflows.Of(config),
            ApiServerPort = CommonTraffic.ApiServerPort(config.Cluster.ComputeMode),
            Aws = WorkflowAws.Of(config, cluster),
            After = [.. after],
        };
    }
}
