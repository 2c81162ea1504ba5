using System.Globalization;
using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;

namespace Platform.Workflows;

/// <summary>
/// A wait for an answer. Argo takes the default of the output where the time is over, and where somebody resumes the
/// workflow without an answer (argo-workflows: workflow/util/util.go, OverrideOutputParametersWithDefault).
/// </summary>
internal static class ApprovalTemplate
{
    /// <summary>The answer to an approval, in Argo's form.</summary>
    /// <param name="step">The approval's name.</param>
    public static string AnswerTo(string step) => $"{{{{tasks.{step}.outputs.parameters.{ApprovalStep.Answer}}}}}";

    /// <summary>The template of an approval.</summary>
    /// <param name="step">The approval.</param>
    public static WorkflowTemplateSpecTemplatesArgs Of(ApprovalStep step) => new()
    {
        Name = step.Name,
        Suspend = new WorkflowTemplateSpecTemplatesSuspendArgs
        {
            Duration = WorkflowTemplates.Seconds(step.Timeout).ToString(CultureInfo.InvariantCulture) + "s",
        },
        Inputs = new WorkflowTemplateSpecTemplatesInputsArgs
        {
            Parameters =
            {
                new WorkflowTemplateSpecTemplatesInputsParametersArgs
                {
                    Name = ApprovalStep.Answer,
                    Description = step.Question,
                    Default = ApprovalStep.No,
                    Enum = { ApprovalStep.No, ApprovalStep.Yes },
                },
            },
        },
        Outputs = new WorkflowTemplateSpecTemplatesOutputsArgs
        {
            Parameters =
            {
                new WorkflowTemplateSpecTemplatesOutputsParametersArgs
                {
                    Name = ApprovalStep.Answer,
                    ValueFrom = new WorkflowTemplateSpecTemplatesOutputsParametersValueFromArgs
                    {
                        Default = ApprovalStep.No,
                        Supplied = [],
                    },
                },
            },
        },
    };
}
