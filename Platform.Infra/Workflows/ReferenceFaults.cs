namespace Platform.Workflows;

/// <summary>References of steps to parameters, to outputs and to each other.</summary>
internal static class ReferenceFaults
{
    /// <summary>What is wrong with a step's references.</summary>
    /// <param name="step">The step.</param>
    /// <param name="definition">Its workflow.</param>
    /// <param name="graph">The workflow's order.</param>
    public static IEnumerable<string> Of(WorkflowStep step, WorkflowDefinition definition, WorkflowGraph graph)
    {
        foreach (var name in step.WaitsFor.Where(name => graph.Find(name) is null))
        {
            yield return $"Step '{step.Name}' waits for '{name}', which is no step.";
        }

        if (step.AfterRefusalOf is { } approval && graph.Find(approval) is { } found and not ApprovalStep)
        {
            yield return $"Step '{step.Name}' waits for a refusal of '{found.Name}', which asks nobody.";
        }

        if (step.AfterRefusalOf is { } refused && step.After.Contains(refused, StringComparer.Ordinal))
        {
            yield return $"Step '{step.Name}' waits for '{refused}' to be approved and refused.";
        }

        if (step is ApprovalStep && !definition.Steps.Any(other => other.WaitsFor.Contains(step.Name, StringComparer.Ordinal)))
        {
            yield return $"Nothing waits for the answer to '{step.Name}'.";
        }

        var before = graph.Before(step);
        foreach (var input in InputsOf(step))
        {
            if (Fault(input, definition, graph, before.Contains) is { } fault)
            {
                yield return $"Step '{step.Name}' {fault}.";
            }
        }
    }

    /// <summary>What is wrong with the clean-up's references: it knows the parameters, and no step.</summary>
    /// <param name="definition">The workflow.</param>
    public static IEnumerable<string> OfCleanUp(WorkflowDefinition definition)
    {
        if (definition.CleanUp is not { } last)
        {
            yield break;
        }

        if (last.WaitsFor.Any() || last.When is not null)
        {
            yield return $"The clean-up '{last.Name}' runs at the end in any case, and says when.";
        }

        foreach (var input in last.Inputs.Values)
        {
            switch (input)
            {
                case OutputInput output:
                    yield return $"The clean-up '{last.Name}' reads '{output.Name}' of '{output.Step}', which may not have run.";
                    break;
                case ParameterInput parameter when !Has(definition, parameter):
                    yield return $"The clean-up '{last.Name}' reads '{parameter.Name}', which is no parameter.";
                    break;
            }
        }
    }

    /// <summary>Parameters that nothing reads.</summary>
    /// <param name="definition">The workflow.</param>
    public static IEnumerable<string> Unused(WorkflowDefinition definition)
    {
        var read = definition.Steps.SelectMany(InputsOf).Concat(definition.CleanUp?.Inputs.Values ?? [])
            .OfType<ParameterInput>().Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        if (definition.OneFor is { } key && definition.Parameters.All(parameter => parameter.Name != key))
        {
            return [$"It runs once for each '{key}', which is no parameter."];
        }

        return definition.Parameters.Where(parameter => !read.Contains(parameter.Name))
            .Select(parameter => $"Nothing reads the parameter '{parameter.Name}'.");
    }

    private static IEnumerable<StepInput> InputsOf(WorkflowStep step) =>
    [
        .. step is ScriptStep script ? script.Inputs.Values : [],
        .. step.When is { } condition ? [condition.Value] : Array.Empty<StepInput>(),
    ];

    private static string? Fault(
        StepInput input, WorkflowDefinition definition, WorkflowGraph graph, Func<string, bool> isBefore) => input switch
        {
            ParameterInput parameter when !Has(definition, parameter) =>
                $"reads '{parameter.Name}', which is no parameter",
            OutputInput output when graph.Find(output.Step) is not ScriptStep source
                || !source.Outputs.Contains(output.Name, StringComparer.Ordinal) =>
                $"reads '{output.Name}' of '{output.Step}', which gives no such thing",
            OutputInput output when !isBefore(output.Step) =>
                $"reads '{output.Name}' of '{output.Step}', and does not wait for it",
            RunInput when input == StepInput.WorkflowStatus => "reads how the run went, before it has ended",
            _ => null,
        };

    private static bool Has(WorkflowDefinition definition, ParameterInput input) =>
        definition.Parameters.Any(parameter => parameter.Name == input.Name);
}
