using Platform.Components.Cluster;
using Platform.Components.Spot;
using Platform.Configuration;

namespace Platform.Components.Operators;

/// <summary>What <see cref="Operators"/> is made from.</summary>
public sealed class OperatorsArgs
{
    /// <summary>The stack's configuration: operators wait for each other by what is configured.</summary>
    public required PlatformConfig Config { get; init; }

    /// <summary>The cluster.</summary>
    public required ClusterOutputs Cluster { get; init; }

    /// <summary>
    /// The queue from which Karpenter learns that EC2 takes a node back; <c>null</c>, the default, without one. Karpenter
    /// comes after it.
    /// </summary>
    public InterruptionQueue? InterruptionQueue { get; init; }

    /// <summary>The arguments for a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="cluster">The stack's cluster.</param>
    /// <param name="interruptions">Karpenter's queue; <c>null</c>, the default, without one.</param>
    /// <returns>The arguments.</returns>
    public static OperatorsArgs Of(
        PlatformConfig config, ClusterOutputs cluster, InterruptionQueue? interruptions = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new OperatorsArgs
        {
            Config = config,
            Cluster = cluster,
            InterruptionQueue = interruptions,
        };
    }
}
