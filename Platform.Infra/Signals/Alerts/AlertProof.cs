using System.Collections.Immutable;

namespace Platform.Signals.Alerts;

/// <summary>The cases that promtool plays against an alert; they live beside it.</summary>
/// <param name="Fires">A story in which it fires.</param>
/// <param name="Quiet">The nearest story in which it must not.</param>
public sealed record AlertProof(AlertCase Fires, AlertCase Quiet)
{
    /// <summary>Further stories, for edges that the two do not reach.</summary>
    public ImmutableArray<AlertCase> More { get; init; } = [];
}
