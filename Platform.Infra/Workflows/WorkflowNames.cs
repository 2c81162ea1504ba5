using Platform.Cloud;

namespace Platform.Workflows;

/// <summary>Names inside the cluster that workflows have.</summary>
public static class WorkflowNames
{
    /// <summary>The namespace that the platform's workflows run in; nothing else does.</summary>
    public const string Namespace = "platform-workflows";

    /// <summary>Identity of Argo's own containers in the pods: it may report results, and nothing else.</summary>
    public const string Executor = "workflow-executor";

    /// <summary>Identity of steps without rights of their own; it may do nothing.</summary>
    public const string NoRights = "workflow-step";

    /// <summary>The template that a workflow begins with.</summary>
    internal const string Main = "main";

    /// <summary>The Secret with the executor's token, where Argo looks for it (argo-workflows: Service Account Secrets).</summary>
    internal const string ExecutorToken = Executor + ".service-account-token";

    /// <summary>Identity of a step with permissions, in the cluster or in AWS, and name of its roles.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="step">The step.</param>
    internal static string Access(WorkflowDefinition definition, ScriptStep step) => $"{definition.Name}-{step.Name}";

    /// <summary>Identity of a step.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="step">The step.</param>
    internal static string ServiceAccount(WorkflowDefinition definition, ScriptStep step) =>
        step.HasRights ? Access(definition, step) : NoRights;

    /// <summary>Name of the IAM role of a step with AWS permissions.</summary>
    /// <param name="id">The deployment's id, which AWS names begin with.</param>
    /// <param name="definition">The workflow.</param>
    /// <param name="step">The step.</param>
    internal static string Role(string id, WorkflowDefinition definition, ScriptStep step) =>
        RoleName.Of(id, Access(definition, step));
}
