using Platform.Configuration;
using Pulumi;
using AwsConnection = Pulumi.Aws.Provider;
using EksCluster = Pulumi.Eks.Cluster;

namespace Platform.Components.Cluster;

/// <summary>The base nodes of each compute mode; Auto Mode has none, since EKS launches them as pods need
/// them.</summary>
internal static class ClusterNodes
{
    /// <summary>Creates them.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="ground">What nodes stand on.</param>
    /// <param name="parent">The component.</param>
    /// <returns>What pods need before they can be scheduled.</returns>
    public static IReadOnlyList<Resource> Create(string name, ClusterPlan plan, NodeGround ground, Resource parent) =>
        plan.Config.ComputeMode switch
        {
            ComputeMode.AutoMode => [],
            ComputeMode.SelfManaged => [SelfManagedNodes.Create(name, plan, ground, parent)],
            _ => [ManagedNodes.Create(name, plan, ground, parent)],
        };
}

/// <summary>What nodes stand on.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Name">The cluster's name, once it stands.</param>
/// <param name="Network">The network.</param>
/// <param name="Role">The nodes' role.</param>
/// <param name="Addons">What must be in the cluster before a node can become ready.</param>
/// <param name="Aws">The way to AWS.</param>
internal sealed record NodeGround(
    EksCluster Cluster,
    Output<string> Name,
    ClusterNetwork Network,
    ServiceRole Role,
    Resource[] Addons,
    AwsConnection Aws);
