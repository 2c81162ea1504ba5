using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;

namespace Platform.Workflows;

/// <summary>The steps of a workflow by what they need.</summary>
internal static class StepTasks
{
    /// <summary>The template that a workflow begins with.</summary>
    /// <param name="definition">The workflow.</param>
    public static WorkflowTemplateSpecTemplatesArgs Template(WorkflowDefinition definition) => new()
    {
        Name = WorkflowNames.Main,
        Dag = new WorkflowTemplateSpecTemplatesDagArgs
        {
            FailFast = true,
            Tasks = [.. definition.Steps.Select(step => Task(definition, step))],
        },
    };

    private static WorkflowTemplateSpecTemplatesDagTasksArgs Task(WorkflowDefinition definition, WorkflowStep step)
    {
        var task = new WorkflowTemplateSpecTemplatesDagTasksArgs { Name = step.Name, Template = step.Name };
        // The bare name of a step would also take one that was skipped (argo-workflows: Enhanced Depends Logic).
        if (step.WaitsFor.Any())
        {
            task.Depends = string.Join(" && ", step.WaitsFor.Select(name => $"{name}.Succeeded"));
        }

        var conditions = Conditions(definition, step).ToList();
        if (conditions.Count > 0)
        {
            task.When = string.Join(" && ", conditions);
        }

        if (step is ScriptStep { Inputs.IsEmpty: false } script)
        {
            task.Arguments = new WorkflowTemplateSpecTemplatesDagTasksArgumentsArgs
            {
                Parameters =
                [
                    .. script.Inputs.Select(input => new WorkflowTemplateSpecTemplatesDagTasksArgumentsParametersArgs
                    {
                        Name = StepVariables.Parameter(input.Key),
                        Value = input.Value.Expression,
                    }),
                ],
            };
        }

        return task;
    }

    private static IEnumerable<string> Conditions(WorkflowDefinition definition, WorkflowStep step)
    {
        var approvals = definition.Steps.OfType<ApprovalStep>().Select(approval => approval.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in step.After.Where(approvals.Contains))
        {
            yield return $"'{ApprovalTemplate.AnswerTo(name)}' == '{ApprovalStep.Yes}'";
        }

        if (step.AfterRefusalOf is { } refused)
        {
            yield return $"'{ApprovalTemplate.AnswerTo(refused)}' != '{ApprovalStep.Yes}'";
        }

        if (step.When is { } condition)
        {
            yield return condition.Expression;
        }
    }
}
