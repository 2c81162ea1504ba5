using System.Collections.Immutable;

namespace Platform.Workflows.Recovery;

/// <summary>A workflow that restores, after somebody said yes to what it found.</summary>
internal sealed record RestoreWorkflow
{
    private static readonly TimeSpan ForPeople = TimeSpan.FromHours(2);

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, and when to run it.</summary>
    public required string Description { get; init; }

    /// <summary>What is asked before anything happens.</summary>
    public required string Question { get; init; }

    /// <summary>What is restored.</summary>
    public required RestoreScope Scope { get; init; }

    /// <summary>What the person who starts it says beside backup and reason.</summary>
    public ImmutableArray<WorkflowParameter> Parameters { get; init; } = [];

    /// <summary>The read-only location that the backup must be in; empty for any.</summary>
    public StepInput Location { get; init; } = StepInput.Text("");

    /// <summary>What must be there before the restore, in this order.</summary>
    public ImmutableArray<ScriptStep> Before { get; init; } = [];

    /// <summary>What must be there after it, in this order.</summary>
    public ImmutableArray<ScriptStep> Afterwards { get; init; } = [];

    /// <summary>How long the restore may take.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The workflow.</summary>
    public WorkflowDefinition Definition()
    {
        var verify = RestoreSteps.VerifyStep(
            StepInput.Output(RestoreSteps.Check, RestoreSteps.Namespaces), TimeSpan.FromHours(1));
        var before = Chain(RestoreSteps.Approve, Before);
        var restore = RestoreSteps.RestoreStep(
            Scope, StepInput.Output(RestoreSteps.Check, VeleroSteps.BackupName), StepInput.Parameter("reason")) with
        {
            After = [RestoreSteps.Check, before.LastOrDefault()?.Name ?? RestoreSteps.Approve],
        };
        return new WorkflowDefinition
        {
            Name = Name,
            Description = Description,
            Parameters =
            [
                new WorkflowParameter(
                    "backup", "The backup's name, or latest:SCHEDULE for the newest complete one of a schedule."),
                new WorkflowParameter("reason", "Why, as the restore says later."),
                .. Parameters,
            ],
            Keeps = "What is restored is what it is for. Velero keeps the restore's log with the backup.",
            Timeout = ForPeople + (Longest * 2) + TimeSpan.FromHours(1 + Before.Length + Afterwards.Length),
            Steps =
            [
                RestoreSteps.CheckStep(Scope, Location),
                RestoreSteps.ApproveStep(Question),
                RestoreSteps.RefusedStep(Question),
                .. before,
                restore,
                RestoreSteps.WaitStep(Longest),
                verify,
                .. Chain(verify.Name, Afterwards),
            ],
        };
    }

    private static ImmutableArray<ScriptStep> Chain(string first, ImmutableArray<ScriptStep> steps) =>
        [.. steps.Select((step, index) => step with { After = [index == 0 ? first : steps[index - 1].Name] })];
}
