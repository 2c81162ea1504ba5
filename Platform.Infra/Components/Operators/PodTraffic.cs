using System.Collections.Immutable;

namespace Platform.Components.Operators;

/// <summary>What some pods say to whom. Everything that is not listed is denied.</summary>
internal sealed record PodTraffic
{
    /// <summary>Name of the pods, and of their network policy.</summary>
    public required string Name { get; init; }

    /// <summary>Labels that all of the pods have; empty for all pods of the namespace.</summary>
    public required ImmutableSortedDictionary<string, string> Pods { get; init; }

    /// <summary>What comes in.</summary>
    public ImmutableArray<Allowance> In { get; init; } = [];

    /// <summary>What goes out.</summary>
    public ImmutableArray<Allowance> Out { get; init; } = [];
}

/// <summary>One thing that pods may do on the network.</summary>
/// <param name="Peers">Who is at the other end; empty for anybody.</param>
/// <param name="Ports">On which ports of the listening end; empty for all.</param>
/// <param name="Reason">Why it is needed.</param>
internal sealed record Allowance(ImmutableArray<Peer> Peers, ImmutableArray<PeerPort> Ports, string Reason);

/// <summary>A port.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Protocol">Its protocol.</param>
internal sealed record PeerPort(int Number, string Protocol = "TCP");

/// <summary>Somebody on the network: pods by namespace and labels, or addresses.</summary>
internal sealed record Peer
{
    /// <summary>The address that gives a node's own credentials to whoever asks.</summary>
    private const string InstanceMetadata = "169.254.169.254/32";

    /// <summary>Every pod of the cluster.</summary>
    public static Peer AnyPod { get; } = new() { AnyNamespace = true };

    /// <summary>Every address but the instance metadata service's, where a node's credentials are.</summary>
    public static Peer AnyAddress { get; } = new() { Cidr = "0.0.0.0/0", Except = [InstanceMetadata] };

    /// <summary>Whether the peer's namespace may be any.</summary>
    public bool AnyNamespace { get; init; }

    /// <summary>Name of the peer's namespace; <c>null</c> for the policy's own.</summary>
    public string? Namespace { get; init; }

    /// <summary>Labels of the peer's pods; empty for all of the namespace.</summary>
    public ImmutableSortedDictionary<string, string> Pods { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Addresses in CIDR notation; <c>null</c> for pods.</summary>
    public string? Cidr { get; init; }

    /// <summary>Addresses that are left out of <see cref="Cidr"/>.</summary>
    public ImmutableArray<string> Except { get; init; } = [];
}
