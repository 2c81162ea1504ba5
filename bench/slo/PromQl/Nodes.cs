using System.Collections.Immutable;

namespace Platform.SloBench.PromQl;

/// <summary>A part of an expression.</summary>
internal abstract record Node;

/// <summary>A number.</summary>
internal sealed record NumberNode(double Value) : Node;

/// <summary>A condition on a label.</summary>
internal sealed record MatcherNode(string Label, string Operator, string Value);

/// <summary>Series of a metric, now or (with a range) over time.</summary>
internal sealed record SelectorNode(string Metric, ImmutableArray<MatcherNode> Matchers) : Node
{
    /// <summary>Milliseconds of a range; zero for an instant.</summary>
    public long Range { get; init; }

    /// <summary>Milliseconds that it looks back.</summary>
    public long Offset { get; init; }

    /// <summary>The series found last, and the version of the store that they were found in.</summary>
    public SelectorCache Cache { get; } = new();
}

/// <summary>What a selector found.</summary>
internal sealed class SelectorCache
{
    /// <summary>Version of the store.</summary>
    public int Version { get; set; } = -1;

    /// <summary>The store itself.</summary>
    public SeriesStore? Store { get; set; }

    /// <summary>The series.</summary>
    public ImmutableArray<Series> Found { get; set; } = [];
}

/// <summary>An expression evaluated at steps over a range.</summary>
internal sealed record SubqueryNode(Node Inner, long Range, long Step) : Node;

/// <summary>A function's call.</summary>
internal sealed record CallNode(string Function, ImmutableArray<Node> Arguments) : Node;

/// <summary>An aggregation.</summary>
internal sealed record AggregateNode(string Operator, Node Inner, ImmutableArray<string> Labels, bool Without) : Node;

/// <summary>Two sides and an operator.</summary>
internal sealed record BinaryNode(string Operator, Node Left, Node Right) : Node
{
    /// <summary>Labels that must be equal, or (with <see cref="Ignoring"/>) need not be.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Whether <see cref="Labels"/> are those that need not be equal.</summary>
    public bool Ignoring { get; init; } = true;

    /// <summary>Whether several series on the left match one on the right.</summary>
    public bool GroupLeft { get; init; }

    /// <summary>Labels taken over from the right.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Whether a comparison gives 0 or 1 rather than filtering.</summary>
    public bool Bool { get; init; }
}

/// <summary>A sign change.</summary>
internal sealed record NegateNode(Node Inner) : Node;
