using System.Collections.Immutable;

namespace Platform.Policies;

/// <summary>The requests that a policy looks at.</summary>
public sealed record PolicyMatch
{
    /// <summary>
    /// The resources. Name all controllers beside <c>pods</c>: a policy for pods alone gets rules for controllers from
    /// Kyverno by a rewrite of its text (kyverno: pkg/cel/autogen).
    /// </summary>
    public required ImmutableArray<PolicyResources> Resources { get; init; }

    /// <summary>What the namespace must be like; namespaces of the whole list where nothing is said.</summary>
    public ImmutableArray<LabelRequirement> Namespaces { get; init; } = ExemptNamespaces.Excluded;

    /// <summary>What the labels of the object must be like.</summary>
    public ImmutableArray<LabelRequirement> Objects { get; init; } = [];
}
