using System.Collections.Immutable;

namespace Platform.Workflows;

/// <summary>
/// A workflow as data: steps that need each other. One run of it at a time, or one for each value of
/// <see cref="OneFor"/>; a second waits for the first.
/// </summary>
public sealed record WorkflowDefinition
{
    /// <summary>Its name, in kebab case: of the WorkflowTemplate, and of the CronWorkflow where it has one.</summary>
    public required string Name { get; init; }

    /// <summary>One or two sentences: what it does, and when to run it.</summary>
    public required string Description { get; init; }

    /// <summary>What the person who starts it says.</summary>
    public ImmutableArray<WorkflowParameter> Parameters { get; init; } = [];

    /// <summary>The steps; their order says nothing.</summary>
    public required ImmutableArray<WorkflowStep> Steps { get; init; }

    /// <summary>
    /// What runs at the end however it went: after success, failure, refusal, timeout and stop. <c>null</c> only with
    /// <see cref="Keeps"/>, or where no step creates anything.
    /// </summary>
    public ScriptStep? CleanUp { get; init; }

    /// <summary>Why nothing is cleaned up though steps create something; <c>null</c> where it is.</summary>
    public string? Keeps { get; init; }

    /// <summary>
    /// The parameter whose values do not stand in each other's way, such as the namespace; <c>null</c> where one run at a
    /// time is all.
    /// </summary>
    public string? OneFor { get; init; }

    /// <summary>How long a run may take in all, waiting for people included.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>When it starts by itself; <c>null</c> for never.</summary>
    public WorkflowSchedule? Schedule { get; init; }

    /// <summary>The steps that are scripts, with the clean-up.</summary>
    public IEnumerable<ScriptStep> Scripts =>
        Steps.OfType<ScriptStep>().Concat(CleanUp is null ? [] : [CleanUp]);
}
