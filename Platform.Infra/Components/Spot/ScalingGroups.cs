using System.Collections.Immutable;
using Platform.Components.Cluster;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.AutoScaling;
using Pulumi.Aws.AutoScaling.Inputs;

namespace Platform.Components.Spot;

/// <summary>The Auto Scaling groups whose instances the termination handler drains.</summary>
/// <param name="made">Name of the group that the stack made; <c>null</c> without one.</param>
/// <param name="named">The groups that the stack names; empty where it made one.</param>
/// <param name="clusterName">The cluster's name.</param>
internal sealed class ScalingGroups(
    Output<string>? made, ImmutableSortedDictionary<string, ScalingGroupConfig> named, string clusterName)
{
    /// <summary>The groups of a stack.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="spot">Key <c>platform:spot</c>.</param>
    /// <returns>The groups: the one that the stack made, else those that it names.</returns>
    public static ScalingGroups Of(ClusterOutputs cluster, SpotConfig spot) => new(
        cluster.AutoScalingGroupName,
        cluster.AutoScalingGroupName is null ? spot.AutoScalingGroups : spot.AutoScalingGroups.Clear(),
        cluster.Name);

    /// <summary>The groups' names, at least one; <c>null</c> where none is known.</summary>
    public Output<ImmutableArray<string>>? Names { get; } =
        made is not null ? made.Apply(name => ImmutableArray.Create(name))
        : named.IsEmpty ? null
        : Output.Create(named.Keys.ToImmutableArray());

    /// <summary>Whether all groups replace instances at risk themselves.</summary>
    public bool AllRebalance => !named.IsEmpty && named.Values.All(group => group.CapacityRebalance);

    /// <summary>
    /// Has each group wait for a drain before it ends an instance, and tags the instances of groups that the stack did not
    /// make. Instances get the tag when they are launched; those that run already need it by hand.
    /// </summary>
    /// <param name="name">The component's name.</param>
    /// <param name="after">What must stand before a group waits: who answers its hook.</param>
    /// <param name="parent">The component.</param>
    public void Hook(string name, IReadOnlyList<Resource> after, Resource parent)
    {
        if (made is not null)
        {
            Hook($"{name}-nodes-hook", made, new ScalingGroupConfig(), after, parent);
        }

        foreach (var (group, config) in named)
        {
            Hook($"{name}-{group}-hook", group, config, after, parent);
            _ = new Pulumi.Aws.AutoScaling.Tag(
                $"{name}-{group}-tag",
                new TagArgs
                {
                    AutoscalingGroupName = group,
                    TagDetails = new TagTagArgs
                    {
                        Key = SpotNames.ManagedTag,
                        Value = clusterName,
                        PropagateAtLaunch = true,
                    },
                },
                new CustomResourceOptions { Parent = parent });
        }
    }

    private static void Hook(
        string logicalName, Input<string> group, ScalingGroupConfig config, IReadOnlyList<Resource> after,
        Resource parent) => _ = new LifecycleHook(
        logicalName,
        new LifecycleHookArgs
        {
            Name = SpotNames.Hook,
            AutoscalingGroupName = group,
            LifecycleTransition = "autoscaling:EC2_INSTANCE_TERMINATING",
            // An instance that nobody drains goes all the same.
            DefaultResult = "CONTINUE",
            HeartbeatTimeout = config.DrainSeconds,
        },
        new CustomResourceOptions { Parent = parent, DependsOn = [.. after] });
}
