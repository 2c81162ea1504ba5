using System.Collections.Immutable;
using Platform.Findings;

namespace Platform.Cli.Runs.Drift;

/// <summary>One of the two looks at a stack.</summary>
/// <param name="Resources">The resources that differ.</param>
/// <param name="Count">How many operations Pulumi counts.</param>
internal sealed record DriftPart(ImmutableArray<DriftedResource> Resources, int Count)
{
    /// <summary>How much is not as it should be.</summary>
    public int Total => Math.Max(Resources.Length, Count);
}

/// <summary>What came of looking for drift: the one thing that screen, documents and report are made from.</summary>
internal sealed record DriftReport
{
    /// <summary>The stack's short name.</summary>
    public required string Stack { get; init; }

    /// <summary>When the look ended, in UTC.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>What differs from Pulumi's state; <c>null</c> where nobody knows.</summary>
    public DriftPart? Refresh { get; init; }

    /// <summary>What the program would change; <c>null</c> where nobody knows.</summary>
    public DriftPart? Preview { get; init; }

    /// <summary>Everything found.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How the command ends; one of <see cref="Runs.ExitCode"/>, or the Pulumi CLI's own.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Whether both looks came to their end.</summary>
    public bool IsComplete => Refresh is not null && Preview is not null;

    /// <summary>Whether something is not as it should be.</summary>
    public bool HasDrift => Refresh is { Total: > 0 } || Preview is { Total: > 0 };

    /// <summary>The two looks, by what they are called in documents, with what they are.</summary>
    public IEnumerable<(string Name, string Meaning, DriftPart? Part)> Parts =>
    [
        ("refresh", "differs from Pulumi's state", Refresh),
        ("preview", "would be changed by the program", Preview),
    ];
}
