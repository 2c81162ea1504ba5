using System.Text.RegularExpressions;

namespace Platform.Workflows;

/// <summary>What a workflow must keep to so that Argo can run it, and so that it ends as it says.</summary>
public static partial class WorkflowShape
{
    // A CronWorkflow's runs are named after it with a time behind, within the 63 characters of a label.
    private const int LongestName = 52;

    /// <summary>Refuses a workflow with faults.</summary>
    /// <param name="definition">The workflow.</param>
    /// <exception cref="ArgumentException">It is faulty; the message lists every fault.</exception>
    public static void Check(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var faults = Faults(definition);
        if (faults.Count > 0)
        {
            throw new ArgumentException(
                $"Workflow '{definition.Name}' cannot be made: {string.Join(" ", faults)}", nameof(definition));
        }
    }

    /// <summary>Everything that is wrong with a workflow, each a sentence.</summary>
    /// <param name="definition">The workflow.</param>
    /// <returns>The faults; empty where there are none.</returns>
    public static IReadOnlyList<string> Faults(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var graph = new WorkflowGraph(definition);
        var cycles = definition.Steps.Where(step => graph.Before(step).Contains(step.Name)).ToList();
        return
        [
            .. NameFaults(definition),
            .. cycles.Select(step => $"Step '{step.Name}' waits for itself."),
            .. definition.Steps.SelectMany(step => ReferenceFaults.Of(step, definition, graph)),
            .. ReferenceFaults.OfCleanUp(definition),
            .. ReferenceFaults.Unused(definition),
            .. definition.Scripts.SelectMany(ScriptFaults.Of),
            .. EndFaults(definition),
            .. cycles.Count == 0 ? TimeFaults(definition, graph) : [],
        ];
    }

    private static IEnumerable<string> NameFaults(WorkflowDefinition definition)
    {
        foreach (var name in definition.Steps.Select(step => step.Name).Append(definition.Name)
            .Concat(definition.Parameters.Select(parameter => parameter.Name))
            .Concat(definition.Scripts.SelectMany(step => step.Outputs))
            .Where(name => !KebabCase().IsMatch(name)))
        {
            yield return $"Name '{name}' is not in kebab case.";
        }

        foreach (var twin in definition.Steps.Select(step => step.Name)
            .Concat(definition.CleanUp is { } last ? [last.Name] : [])
            .Append(WorkflowNames.Main)
            .GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"Name '{twin.Key}' is taken twice.";
        }

        foreach (var name in definition.Scripts.Where(step => step.HasRights)
            .Select(step => WorkflowNames.Access(definition, step)).Append(definition.Name)
            .Where(name => name.Length > LongestName))
        {
            yield return $"Name '{name}' is {name.Length} characters long; {LongestName} are allowed.";
        }
    }

    private static IEnumerable<string> EndFaults(WorkflowDefinition definition)
    {
        var creates = definition.Steps.OfType<ScriptStep>()
            .Where(step => step.Permissions.Any(permission => permission.Verbs.Contains("create", StringComparer.Ordinal)))
            .Select(step => step.Name).ToList();
        return (creates.Count > 0, definition.CleanUp is null, definition.Keeps is null) switch
        {
            (true, true, true) =>
                [$"Step '{creates[0]}' creates something that nothing cleans up, and no reason is given."],
            (_, false, false) => ["It cleans up, and says why it does not."],
            (false, _, false) => ["It says why nothing is cleaned up, and creates nothing."],
            _ => [],
        };
    }

    private static IEnumerable<string> TimeFaults(WorkflowDefinition definition, WorkflowGraph graph)
    {
        if (definition.Steps.IsEmpty)
        {
            yield return "It has no steps.";
        }

        var longest = graph.Longest();
        if (longest > definition.Timeout)
        {
            yield return $"Its steps can take {longest} in a row, and it has {definition.Timeout}.";
        }

        foreach (var step in definition.Steps.OfType<ApprovalStep>().Where(step => step.Timeout <= TimeSpan.Zero))
        {
            yield return $"Step '{step.Name}' gives nobody time to answer.";
        }
    }

    [GeneratedRegex("^[a-z]([a-z0-9-]*[a-z0-9])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex KebabCase();
}
