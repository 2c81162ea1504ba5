using Platform.Cloud;
using Platform.Configuration;
using Platform.Workflows;
using Pulumi;

namespace Platform.Components.Workflows;

/// <summary>What a step may do in AWS: a role that its service account, and no other, may take.</summary>
internal static class StepRole
{
    private const string Annotation = "eks.amazonaws.com/role-arn";

    /// <summary>Creates the role of a step.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="aws">The AWS side; <c>null</c> where the stack has none.</param>
    /// <param name="definition">The workflow.</param>
    /// <param name="step">The step, with statements.</param>
    /// <param name="parent">The component.</param>
    /// <returns>What a run must wait for.</returns>
    /// <exception cref="ArgumentException">The stack has no AWS.</exception>
    public static IReadOnlyList<Resource> Create(
        string name, WorkflowAws? aws, WorkflowDefinition definition, ScriptStep step, Resource parent)
    {
        var access = WorkflowNames.Access(definition, step);
        if (aws is null)
        {
            throw new ArgumentException($"Step '{access}' calls AWS, and the stack has none.", nameof(aws));
        }

        return WorkloadRole.Create(
            new WorkloadRoleSpec
            {
                LogicalName = $"{name}-{access}",
                RoleName = WorkflowNames.Role(aws.Id, definition, step),
                Description = $"Lets step {step.Name} of workflow {definition.Name} in cluster {aws.Cluster.Name}.",
                Sid = "WorkflowStepServiceAccount",
                Account = aws.Account,
                Cluster = aws.Cluster,
                Identity = aws.Identity,
                ServiceAccounts = [new ServiceAccountName(WorkflowNames.Namespace, access)],
                Policy = new PolicyDocument(step.AwsStatements).ToJson(),
            },
            () => new CustomResourceOptions { Parent = parent },
            parent).Grants;
    }

    /// <summary>The annotations that give a step's service account its role; none with Pod Identity.</summary>
    /// <param name="aws">The AWS side; <c>null</c> where the stack has none.</param>
    /// <param name="definition">The workflow.</param>
    /// <param name="step">The step.</param>
    /// <returns>Keys with their values.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Annotations(
        WorkflowAws? aws, WorkflowDefinition definition, ScriptStep step) =>
        aws is { Identity: WorkloadIdentity.Irsa } && !step.AwsStatements.IsEmpty
            ? [new(Annotation, aws.Account.IamArn($"role/{WorkflowNames.Role(aws.Id, definition, step)}"))]
            : [];
}
