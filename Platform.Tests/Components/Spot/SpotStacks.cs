using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Tests.Components.Operators;

namespace Platform.Tests.Components.Spot;

/// <summary>Stacks of every compute mode, partition and way to get a cluster.</summary>
internal static class SpotStacks
{
    public static PlatformConfig Of(
        ComputeMode mode, bool govCloud = false, ClusterMode cluster = ClusterMode.Adopt, SpotConfig? spot = null) =>
        OperatorStacks.Of(mode, DeploymentEnvironment.Prod, govCloud, cluster) with { Spot = spot ?? new SpotConfig() };

    public static SpotConfig Groups(params ImmutableArray<(string Name, bool Rebalances)> groups) => new()
    {
        AutoScalingGroups = groups.ToImmutableSortedDictionary(
            group => group.Name, group => new ScalingGroupConfig { CapacityRebalance = group.Rebalances },
            StringComparer.Ordinal),
    };
}
