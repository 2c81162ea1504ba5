namespace Platform.Workflows;

/// <summary>Names inside the cluster that workflows have.</summary>
public static class WorkflowNames
{
    /// <summary>The namespace that the platform's workflows run in; nothing else does.</summary>
    public const string Namespace = "platform-workflows";

    /// <summary>Identity of Argo's own containers in the pods: it may report results, and nothing else.</summary>
    public const string Executor = "workflow-executor";

    /// <summary>Identity of steps that do nothing in the cluster; it may do nothing.</summary>
    public const string NoRights = "workflow-step";

    /// <summary>The template that a workflow begins with.</summary>
    internal const string Main = "main";

    /// <summary>The Secret with the executor's token, where Argo looks for it (argo-workflows: Service Account Secrets).</summary>
    internal const string ExecutorToken = Executor + ".service-account-token";

    /// <summary>Identity of a step with permissions, and name of its roles.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="step">The step.</param>
    internal static string Access(WorkflowDefinition definition, ScriptStep step) => $"{definition.Name}-{step.Name}";

    /// <summary>Identity of a step.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="step">The step.</param>
    internal static string ServiceAccount(WorkflowDefinition definition, ScriptStep step) =>
        step.Permissions.IsEmpty ? NoRights : Access(definition, step);
}
