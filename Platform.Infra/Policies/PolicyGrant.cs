using System.Collections.Immutable;

namespace Platform.Policies;

/// <summary>
/// A right in the whole cluster that one of Kyverno's controllers needs for a policy, beside its chart's own.
/// </summary>
public sealed record PolicyGrant
{
    /// <summary>Which controller.</summary>
    public required KyvernoController Controller { get; init; }

    /// <summary>The API group; empty for the core.</summary>
    public required string Group { get; init; }

    /// <summary>The resources in the plural.</summary>
    public required ImmutableArray<string> Resources { get; init; }

    /// <summary>The verbs.</summary>
    public required ImmutableArray<string> Verbs { get; init; }

    /// <summary>What for.</summary>
    public required string Reason { get; init; }
}

/// <summary>Kyverno's controllers whose roles take in others by a label.</summary>
public enum KyvernoController
{
    /// <summary>Answers requests: <c>rbac.kyverno.io/aggregate-to-admission-controller</c>.</summary>
    Admission,

    /// <summary>Makes and changes objects: <c>rbac.kyverno.io/aggregate-to-background-controller</c>.</summary>
    Background,

    /// <summary>Scans and reports: <c>rbac.kyverno.io/aggregate-to-reports-controller</c>.</summary>
    Reports,
}
