using System.Text.RegularExpressions;

namespace Platform.Workflows;

/// <summary>Whether a step and its script agree.</summary>
internal static partial class ScriptFaults
{
    /// <summary>What is wrong with a step as far as its script goes.</summary>
    /// <param name="step">The step.</param>
    public static IEnumerable<string> Of(ScriptStep step)
    {
        foreach (var variable in step.Inputs.Keys.Where(variable => !VariableName().IsMatch(variable)))
        {
            yield return $"Step '{step.Name}' calls a variable '{variable}'; capitals and underscores are allowed.";
        }

        if (step.Timeout <= ScriptStep.Grace)
        {
            yield return $"Step '{step.Name}' has {step.Timeout}; more than {ScriptStep.Grace} is needed to start.";
        }

        foreach (var permission in step.Permissions)
        {
            foreach (var fault in PermissionFaults.Of(permission))
            {
                yield return $"A permission of step '{step.Name}' on '{permission.Resource}' {fault}.";
            }
        }

        foreach (var fault in step.AwsStatements.SelectMany(AwsFaults.Of).Concat(MetricFaults.Of(step)))
        {
            yield return $"Step '{step.Name}' {fault}.";
        }

        var unknown = step.Libraries.Append(step.Script).Where(script => !WorkflowScripts.Has(script)).ToList();
        if (unknown.Count > 0)
        {
            yield return $"Step '{step.Name}' runs '{string.Join("', '", unknown)}', which is no script.";
            yield break;
        }

        var source = WorkflowScripts.Source(step);
        foreach (var variable in step.Inputs.Keys.Concat(step.Outputs.Select(StepVariables.OutputFile))
            .Where(variable => !Regex.IsMatch(source, $@"\$\{{?{variable}\b", RegexOptions.ExplicitCapture)))
        {
            yield return $"The script of step '{step.Name}' does not use '{variable}'.";
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex VariableName();
}
