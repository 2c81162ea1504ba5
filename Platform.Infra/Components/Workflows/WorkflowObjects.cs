using Platform.Workflows;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Argoproj.V1Alpha1;

namespace Platform.Components.Workflows;

/// <summary>The objects of Argo's that a workflow is.</summary>
internal static class WorkflowObjects
{
    private const int KeptRuns = 3;

    /// <summary>Creates them: a WorkflowTemplate, and a CronWorkflow where the workflow has a schedule.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="definition">The workflow.</param>
    /// <param name="after">What must be there before.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, WorkflowDefinition definition, Resource[] after, Resource parent)
    {
        var template = new WorkflowTemplate(
            $"{name}-{definition.Name}",
            new WorkflowTemplateArgs
            {
                Metadata = Metadata(definition),
                Spec = WorkflowTemplates.Of(definition),
            },
            new CustomResourceOptions { Parent = parent, DependsOn = after });
        if (definition.Schedule is { } schedule)
        {
            _ = new CronWorkflow(
                $"{name}-{definition.Name}",
                new CronWorkflowArgs { Metadata = Metadata(definition), Spec = Spec(definition, schedule) },
                new CustomResourceOptions { Parent = parent, DependsOn = { template } });
        }
    }

    private static CronWorkflowSpecArgs Spec(WorkflowDefinition definition, WorkflowSchedule schedule) => new()
    {
        Schedules = { schedule.Cron },
        Timezone = schedule.TimeZone,
        ConcurrencyPolicy = "Forbid",
        StartingDeadlineSeconds = WorkflowTemplates.Seconds(schedule.StartingDeadline),
        SuccessfulJobsHistoryLimit = KeptRuns,
        FailedJobsHistoryLimit = KeptRuns,
        WorkflowSpec = new CronWorkflowSpecWorkflowSpecArgs
        {
            WorkflowTemplateRef = new CronWorkflowSpecWorkflowSpecWorkflowTemplateRefArgs { Name = definition.Name },
        },
    };

    private static ObjectMetaArgs Metadata(WorkflowDefinition definition) => new()
    {
        Name = definition.Name,
        Namespace = WorkflowNames.Namespace,
        Annotations = { ["workflows.argoproj.io/description"] = definition.Description },
        Labels = { ["app.kubernetes.io/part-of"] = "platform" },
    };
}
