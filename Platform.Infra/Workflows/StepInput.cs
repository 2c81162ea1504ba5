using System.Collections.Immutable;

namespace Platform.Workflows;

/// <summary>Where a value for a script comes from.</summary>
public abstract record StepInput
{
    /// <summary>Name of the run: unique in the cluster's history, and fit for names of objects.</summary>
    public static StepInput WorkflowName { get; } = new RunInput("{{workflow.name}}");

    /// <summary>
    /// How the run went: Succeeded, Failed or Error. Only the clean-up can know.
    /// </summary>
    public static StepInput WorkflowStatus { get; } = new RunInput("{{workflow.status}}");

    /// <summary>The value in Argo's form.</summary>
    public abstract string Expression { get; }

    /// <summary>A text that is always the same.</summary>
    /// <param name="text">The text.</param>
    public static StepInput Text(string text) => new TextInput(text);

    /// <summary>What the person who starts the workflow said.</summary>
    /// <param name="parameter">The parameter's name.</param>
    public static StepInput Parameter(string parameter) => new ParameterInput(parameter);

    /// <summary>Inputs by name of the variable.</summary>
    /// <param name="inputs">Variables with what they are given.</param>
    public static ImmutableSortedDictionary<string, StepInput> Map(
        params ReadOnlySpan<(string Variable, StepInput Value)> inputs)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, StepInput>(StringComparer.Ordinal);
        foreach (var (variable, value) in inputs)
        {
            map.Add(variable, value);
        }

        return map.ToImmutable();
    }

    /// <summary>What an earlier step gave back.</summary>
    /// <param name="step">The step's name.</param>
    /// <param name="output">The output's name.</param>
    public static StepInput Output(string step, string output) => new OutputInput(step, output);
}

/// <summary>A text that is always the same.</summary>
/// <param name="Value">The text.</param>
internal sealed record TextInput(string Value) : StepInput
{
    /// <inheritdoc/>
    public override string Expression => Value;
}

/// <summary>A fact of the run.</summary>
/// <param name="Variable">Argo's variable.</param>
internal sealed record RunInput(string Variable) : StepInput
{
    /// <inheritdoc/>
    public override string Expression => Variable;
}

/// <summary>A parameter of the workflow.</summary>
/// <param name="Name">Its name.</param>
internal sealed record ParameterInput(string Name) : StepInput
{
    /// <inheritdoc/>
    public override string Expression => $"{{{{workflow.parameters.{Name}}}}}";
}

/// <summary>An output of a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Name">The output.</param>
internal sealed record OutputInput(string Step, string Name) : StepInput
{
    /// <inheritdoc/>
    public override string Expression => $"{{{{tasks.{Step}.outputs.parameters.{Name}}}}}";
}
