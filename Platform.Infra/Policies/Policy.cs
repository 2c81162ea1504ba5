using System.Collections.Immutable;

namespace Platform.Policies;

/// <summary>A policy of Kyverno's: what it forbids or makes, why, and the examples that prove it.</summary>
public sealed record Policy
{
    /// <summary>Its name in the cluster, unique in the stack.</summary>
    public required string Name { get; init; }

    /// <summary>What it asks for or makes, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Why, for those whom it stops.</summary>
    public required string Why { get; init; }

    /// <summary>The requests that it looks at.</summary>
    public required PolicyMatch Match { get; init; }

    /// <summary>What it does with an object; says the policy's kind too.</summary>
    public required PolicyBody Body { get; init; }

    /// <summary>Conditions that must all hold for the policy to apply, by name, in order.</summary>
    public ImmutableArray<PolicyExpression> Conditions { get; init; } = [];

    /// <summary>Named parts of the expressions, in order; one may use those before it.</summary>
    public ImmutableArray<PolicyExpression> Variables { get; init; } = [];

    /// <summary>
    /// What the policy must be able to do in the cluster. Grants to Kyverno's background and reports controllers.
    /// </summary>
    public ImmutableArray<PolicyGrant> Grants { get; init; } = [];

    /// <summary>Good and bad examples with what is expected; <c>render</c> makes a test suite of them.</summary>
    public ImmutableArray<PolicyExample> Examples { get; init; } = [];
}
