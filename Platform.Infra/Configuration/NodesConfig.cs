using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:cluster.nodes</c>: the base nodes of a cluster that the stack makes. On Auto Mode AWS chooses nodes
/// by what pods ask for, and on Karpenter these are the nodes of its own controllers.
/// </summary>
public sealed record NodesConfig
{
    /// <summary>Processor architecture; images must exist for it.</summary>
    public ProcessorArchitecture Architecture { get; init; } = ProcessorArchitecture.X86;

    /// <summary>How many nodes, at least and at first; the default is the environment's.</summary>
    [Between(1, 100)]
    public int? Count { get; init; }

    /// <summary>How many nodes at most; the default is twice <see cref="Count"/>.</summary>
    [Between(1, 450)]
    public int? MaxCount { get; init; }

    /// <summary>Memory of a node in GiB: 4, 8, 16, 32 or 64; the default is the environment's.</summary>
    [Between(4, 64)]
    public int? MemoryGib { get; init; }

    /// <summary>
    /// Instance types instead of those that the catalogue has for <see cref="MemoryGib"/>; self-managed nodes take the
    /// first.
    /// </summary>
    [InstanceType]
    public ImmutableArray<string> InstanceTypes { get; init; } = [];

    /// <summary>Size of the root volume in GiB.</summary>
    [Between(20, 16384)]
    public int DiskGib { get; init; } = 50;
}

/// <summary>Processor architecture of nodes.</summary>
public enum ProcessorArchitecture
{
    /// <summary>Intel and AMD, 64 bits.</summary>
    X86,

    /// <summary>Graviton.</summary>
    Arm64,
}
