using System.Globalization;
using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;

namespace Platform.Workflows;

/// <summary>A pod that runs a script.</summary>
internal static class ScriptTemplate
{
    /// <summary>The template of a step.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="step">The step.</param>
    public static WorkflowTemplateSpecTemplatesArgs Of(WorkflowDefinition definition, ScriptStep step)
    {
        var template = Bare(definition, step, input => $"{{{{inputs.parameters.{input}}}}}");
        if (!step.Inputs.IsEmpty)
        {
            template.Inputs = new WorkflowTemplateSpecTemplatesInputsArgs
            {
                Parameters =
                [
                    .. step.Inputs.Keys.Select(variable => new WorkflowTemplateSpecTemplatesInputsParametersArgs
                    {
                        Name = StepVariables.Parameter(variable),
                    }),
                ],
            };
        }

        return template;
    }

    /// <summary>The template of a clean-up, to which nobody passes arguments.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="step">The clean-up.</param>
    public static WorkflowTemplateSpecTemplatesArgs OfCleanUp(WorkflowDefinition definition, ScriptStep step) =>
        Bare(definition, step, input: null);

    private static WorkflowTemplateSpecTemplatesArgs Bare(
        WorkflowDefinition definition, ScriptStep step, Func<string, string>? input)
    {
        var template = new WorkflowTemplateSpecTemplatesArgs
        {
            Name = step.Name,
            ActiveDeadlineSeconds = WorkflowTemplates.Seconds(step.Timeout),
            ServiceAccountName = WorkflowNames.ServiceAccount(definition, step),
            Script = Script(step, input),
        };
        if (!step.Permissions.IsEmpty)
        {
            template.Volumes = [StepPod.Credentials()];
        }

        if (!step.Outputs.IsEmpty)
        {
            template.Outputs = new WorkflowTemplateSpecTemplatesOutputsArgs
            {
                Parameters = [.. step.Outputs.Select(Output)],
            };
        }

        if (!step.Metrics.IsEmpty)
        {
            template.Metrics = new WorkflowTemplateSpecTemplatesMetricsArgs
            {
                Prometheus = [.. step.Metrics.Select(Metric)],
            };
        }

        if (step.Retry.Limit > 0)
        {
            template.RetryStrategy = Retry(step.Retry);
        }

        return template;
    }

    private static WorkflowTemplateSpecTemplatesScriptArgs Script(ScriptStep step, Func<string, string>? input) => new()
    {
        Image = step.Image,
        ImagePullPolicy = "Always",
        Command = { "sh" },
        Source = WorkflowScripts.Source(step),
        Env =
        [
            .. step.Inputs.Select(pair =>
                Variable(pair.Key, input?.Invoke(StepVariables.Parameter(pair.Key)) ?? pair.Value.Expression)),
            .. step.Outputs.Select(output =>
                Variable(StepVariables.OutputFile(output), StepVariables.OutputPath(output))),
            .. step.Permissions.IsEmpty ? [] : StepPod.ApiVariables().Select(pair => Variable(pair.Name, pair.Value)),
            .. step.AwsStatements.IsEmpty ? [] : StepPod.AwsVariables().Select(pair => Variable(pair.Name, pair.Value)),
            Variable(
                StepVariables.Timeout,
                WorkflowTemplates.Seconds(step.Timeout - ScriptStep.Grace).ToString(CultureInfo.InvariantCulture)),
        ],
        Resources = StepPod.Resources(),
        SecurityContext = StepPod.Container(),
        VolumeMounts = [.. StepPod.Mounts(hasCredentials: !step.Permissions.IsEmpty)],
    };

    private static WorkflowTemplateSpecTemplatesScriptEnvArgs Variable(string name, string value) =>
        new() { Name = name, Value = value };

    private static WorkflowTemplateSpecTemplatesOutputsParametersArgs Output(string output) => new()
    {
        Name = output,
        ValueFrom = new WorkflowTemplateSpecTemplatesOutputsParametersValueFromArgs
        {
            Path = StepVariables.OutputPath(output),
        },
    };

    private static WorkflowTemplateSpecTemplatesMetricsPrometheusArgs Metric(StepMetric metric) => new()
    {
        Name = metric.Name,
        Help = metric.Help,
        Labels =
        [
            .. metric.Labels.Select(label => new WorkflowTemplateSpecTemplatesMetricsPrometheusLabelsArgs
            {
                Key = label.Key,
                Value = label.Value,
            }),
        ],
        When = $"'{{{{outputs.parameters.{metric.Output}}}}}' != '{StepMetric.None}'",
        Gauge = new WorkflowTemplateSpecTemplatesMetricsPrometheusGaugeArgs
        {
            Realtime = false,
            Value = $"{{{{outputs.parameters.{metric.Output}}}}}",
        },
    };

    private static WorkflowTemplateSpecTemplatesRetryStrategyArgs Retry(StepRetry retry) => new()
    {
        Limit = retry.Limit,
        RetryPolicy = "Always",
        Backoff = new WorkflowTemplateSpecTemplatesRetryStrategyBackoffArgs
        {
            Duration = WorkflowTemplates.Seconds(retry.FirstWait).ToString(CultureInfo.InvariantCulture) + "s",
            Factor = StepRetry.Factor,
        },
    };
}
