using System.Collections.Immutable;

namespace Platform.Workflows;

/// <summary>What the person who starts a workflow says.</summary>
/// <param name="Name">Kebab case, unique in the workflow.</param>
/// <param name="Description">What it means, with its form.</param>
public sealed record WorkflowParameter(string Name, string Description)
{
    /// <summary>Its value where none is given; <c>null</c> where one must be.</summary>
    public string? Default { get; init; }

    /// <summary>The values that it can have; empty for any.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];
}
