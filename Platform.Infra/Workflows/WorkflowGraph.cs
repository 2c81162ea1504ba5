using System.Collections.Immutable;

namespace Platform.Workflows;

/// <summary>Which steps of a workflow come before which.</summary>
/// <param name="definition">The workflow; references to steps that it lacks are left out.</param>
internal sealed class WorkflowGraph(WorkflowDefinition definition)
{
    private readonly ImmutableDictionary<string, WorkflowStep> _steps = definition.Steps
        .GroupBy(step => step.Name, StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The step of a name; <c>null</c> where there is none.</summary>
    /// <param name="name">The name.</param>
    public WorkflowStep? Find(string name) => _steps.GetValueOrDefault(name);

    /// <summary>All steps before a step, itself too where it waits for itself.</summary>
    /// <param name="step">The step.</param>
    public ImmutableHashSet<string> Before(WorkflowStep step)
    {
        var before = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var open = new Stack<string>(step.WaitsFor);
        while (open.TryPop(out var name))
        {
            if (Find(name) is { } found && before.Add(name))
            {
                foreach (var further in found.WaitsFor)
                {
                    open.Push(further);
                }
            }
        }

        return before.ToImmutable();
    }

    /// <summary>The longest time from the start to the end of the last step; only where there is no cycle.</summary>
    public TimeSpan Longest()
    {
        var known = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        return _steps.Values.Select(step => End(step, known)).DefaultIfEmpty().Max();
    }

    private TimeSpan End(WorkflowStep step, Dictionary<string, TimeSpan> known)
    {
        if (!known.TryGetValue(step.Name, out var end))
        {
            end = step.Longest + step.WaitsFor.Select(Find).OfType<WorkflowStep>()
                .Select(before => End(before, known)).DefaultIfEmpty().Max();
            known.Add(step.Name, end);
        }

        return end;
    }
}
