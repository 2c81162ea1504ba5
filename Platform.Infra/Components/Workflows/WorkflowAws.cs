using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Configuration;

namespace Platform.Components.Workflows;

/// <summary>The AWS side of a stack, for steps that may do something there.</summary>
/// <param name="Id">The deployment's id, which names of roles begin with.</param>
/// <param name="Account">Where.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Identity">How pods get credentials.</param>
public sealed record WorkflowAws(string Id, AwsAccount Account, ClusterOutputs Cluster, WorkloadIdentity Identity)
{
    /// <summary>The AWS side of a stack; <c>null</c> in compute mode local, which has none.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="cluster">The stack's cluster.</param>
    /// <returns>The AWS side.</returns>
    public static WorkflowAws? Of(PlatformConfig config, ClusterOutputs cluster)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster.ComputeMode == ComputeMode.Local || config.Aws is not { } aws
            ? null
            : new WorkflowAws(config.Deployment.Id, AwsAccount.Of(aws), cluster, config.Operators.Identity);
    }
}
