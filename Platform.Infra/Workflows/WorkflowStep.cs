using System.Collections.Immutable;

namespace Platform.Workflows;

/// <summary>A part of a workflow.</summary>
public abstract record WorkflowStep
{
    /// <summary>Kebab case, unique in the workflow.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Steps that must have succeeded before; an approval among them must have been given. What waits for a step that
    /// was left out is left out too.
    /// </summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>
    /// An approval that must have been refused, or not given in time, before: the negative path. <c>null</c> for none.
    /// </summary>
    public string? AfterRefusalOf { get; init; }

    /// <summary>What must hold besides; <c>null</c> for nothing. The step is left out where it does not.</summary>
    public StepCondition? When { get; init; }

    /// <summary>The longest that it can take, tries included.</summary>
    public abstract TimeSpan Longest { get; }

    /// <summary>The steps that it waits for.</summary>
    public IEnumerable<string> WaitsFor => AfterRefusalOf is null ? After : After.Append(AfterRefusalOf);
}
