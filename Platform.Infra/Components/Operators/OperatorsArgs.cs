using Platform.Components.Cluster;
using Platform.Configuration;

namespace Platform.Components.Operators;

/// <summary>What <see cref="Operators"/> is made from.</summary>
public sealed class OperatorsArgs
{
    /// <summary>The stack's configuration: operators wait for each other by what is configured.</summary>
    public required PlatformConfig Config { get; init; }

    /// <summary>The cluster.</summary>
    public required ClusterOutputs Cluster { get; init; }
}
