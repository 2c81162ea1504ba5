using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;

namespace Platform.Workflows;

/// <summary>Argo's form of a workflow.</summary>
internal static class WorkflowTemplates
{
    private static readonly TimeSpan KeptAfterSuccess = TimeSpan.FromDays(7);

    private static readonly TimeSpan KeptAfterFailure = TimeSpan.FromDays(30);

    /// <summary>The specification of a WorkflowTemplate.</summary>
    /// <param name="definition">The workflow.</param>
    /// <exception cref="ArgumentException">It is faulty; the message lists every fault.</exception>
    public static WorkflowTemplateSpecArgs Of(WorkflowDefinition definition)
    {
        WorkflowShape.Check(definition);
        var spec = new WorkflowTemplateSpecArgs
        {
            Entrypoint = WorkflowNames.Main,
            ServiceAccountName = WorkflowNames.NoRights,
            AutomountServiceAccountToken = false,
            Executor = new WorkflowTemplateSpecExecutorArgs { ServiceAccountName = WorkflowNames.Executor },
            ActiveDeadlineSeconds = Seconds(definition.Timeout),
            SecurityContext = StepPod.SecurityContext(),
            Volumes = { StepPod.Temporary() },
            PodMetadata = new WorkflowTemplateSpecPodMetadataArgs
            {
                Labels = { ["app.kubernetes.io/name"] = definition.Name, ["app.kubernetes.io/part-of"] = "platform" },
            },
            // A pod that failed stays for a look; what it wrote is in Loki as well.
            PodGC = new WorkflowTemplateSpecPodGCArgs { Strategy = "OnPodSuccess", DeleteDelayDuration = "600s" },
            TtlStrategy = new WorkflowTemplateSpecTtlStrategyArgs
            {
                SecondsAfterSuccess = Seconds(KeptAfterSuccess),
                SecondsAfterFailure = Seconds(KeptAfterFailure),
            },
            Synchronization = new WorkflowTemplateSpecSynchronizationArgs
            {
                Mutexes = { new WorkflowTemplateSpecSynchronizationMutexesArgs { Name = Mutex(definition) } },
            },
            Templates = [.. Templates(definition)],
        };
        if (!definition.Parameters.IsEmpty)
        {
            spec.Arguments = new WorkflowTemplateSpecArgumentsArgs
            {
                Parameters = [.. definition.Parameters.Select(Parameter)],
            };
        }

        if (definition.CleanUp is { } last)
        {
            spec.OnExit = last.Name;
        }

        return spec;
    }

    /// <summary>A time in seconds.</summary>
    /// <param name="time">The time.</param>
    public static int Seconds(TimeSpan time) => (int)time.TotalSeconds;

    private static string Mutex(WorkflowDefinition definition) => definition.OneFor is { } parameter
        ? $"{definition.Name}-{StepInput.Parameter(parameter).Expression}"
        : definition.Name;

    private static IEnumerable<WorkflowTemplateSpecTemplatesArgs> Templates(WorkflowDefinition definition) =>
    [
        StepTasks.Template(definition),
        .. definition.Steps.Select(step => step is ApprovalStep approval
            ? ApprovalTemplate.Of(approval)
            : ScriptTemplate.Of(definition, (ScriptStep)step)),
        .. definition.CleanUp is { } last ? [ScriptTemplate.OfCleanUp(definition, last)]
            : Array.Empty<WorkflowTemplateSpecTemplatesArgs>(),
    ];

    private static WorkflowTemplateSpecArgumentsParametersArgs Parameter(WorkflowParameter parameter)
    {
        var args = new WorkflowTemplateSpecArgumentsParametersArgs
        {
            Name = parameter.Name,
            Description = parameter.Description,
        };
        if (parameter.Default is { } value)
        {
            args.Value = value;
        }

        if (!parameter.Allowed.IsEmpty)
        {
            args.Enum = [.. parameter.Allowed];
        }

        return args;
    }
}
