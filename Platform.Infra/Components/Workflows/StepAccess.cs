using Platform.Workflows;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Workflows;

/// <summary>
/// What each step may do, in the cluster and in AWS: an identity, and roles made from what the step declares.
/// </summary>
internal static class StepAccess
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    /// <summary>Creates the identities and roles of a workflow's steps.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="aws">The AWS side; <c>null</c> where the stack has none.</param>
    /// <param name="definition">The workflow.</param>
    /// <param name="after">What must be there before.</param>
    /// <param name="parent">The component.</param>
    /// <returns>What the workflow must wait for.</returns>
    public static IReadOnlyList<Resource> Create(
        string name, WorkflowAws? aws, WorkflowDefinition definition, Resource[] after, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent, DependsOn = after };
        var made = new List<Resource>();
        foreach (var step in definition.Scripts.Where(step => step.HasRights))
        {
            var access = WorkflowNames.Access(definition, step);
            made.Add(Account($"{name}-{access}", access, options, StepRole.Annotations(aws, definition, step)));
            if (!step.AwsStatements.IsEmpty)
            {
                made.AddRange(StepRole.Create(name, aws, definition, step, parent));
            }

            foreach (var place in step.Permissions.GroupBy(permission => permission.Namespace, StringComparer.Ordinal)
                .OrderBy(place => place.Key, StringComparer.Ordinal))
            {
                made.AddRange(place.Key is { } ns
                    ? InNamespace($"{name}-{access}", access, ns, place, options)
                    : InCluster($"{name}-{access}", access, place, options));
            }
        }

        return made;
    }

    /// <summary>An identity in the workflows' namespace that gets no token by itself.</summary>
    /// <param name="logicalName">Its logical name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="options">Its options.</param>
    /// <param name="annotations">Its annotations.</param>
    public static ServiceAccount Account(
        string logicalName,
        string name,
        CustomResourceOptions options,
        params IEnumerable<KeyValuePair<string, string>> annotations)
    {
        var metadata = new ObjectMetaArgs { Name = name, Namespace = WorkflowNames.Namespace };
        foreach (var (key, value) in annotations)
        {
            metadata.Annotations.Add(key, value);
        }

        return new ServiceAccount(
            logicalName, new ServiceAccountArgs { Metadata = metadata, AutomountServiceAccountToken = false }, options);
    }

    /// <summary>Gives an identity the role of the same name in a namespace.</summary>
    /// <param name="logicalName">The binding's logical name.</param>
    /// <param name="name">Name of identity, role and binding.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="options">The binding's options.</param>
    public static RoleBinding Bind(string logicalName, string name, string ns, CustomResourceOptions options) => new(
        logicalName,
        new RoleBindingArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = ns },
            RoleRef = new RoleRefArgs { ApiGroup = RbacGroup, Kind = "Role", Name = name },
            Subjects = { Subject(name) },
        },
        options);

    private static IEnumerable<Resource> InNamespace(
        string logicalName, string name, string ns, IEnumerable<KubernetesPermission> permissions,
        CustomResourceOptions options) =>
    [
        new Role(
            $"{logicalName}-{ns}",
            new RoleArgs
            {
                Metadata = new ObjectMetaArgs { Name = name, Namespace = ns },
                Rules = [.. permissions.Select(Rule)],
            },
            options),
        Bind($"{logicalName}-{ns}", name, ns, options),
    ];

    private static IEnumerable<Resource> InCluster(
        string logicalName, string name, IEnumerable<KubernetesPermission> permissions, CustomResourceOptions options)
    {
        var clusterName = $"platform-{name}";
        yield return new ClusterRole(
            logicalName,
            new ClusterRoleArgs
            {
                Metadata = new ObjectMetaArgs { Name = clusterName },
                Rules = [.. permissions.Select(Rule)],
            },
            options);
        yield return new ClusterRoleBinding(
            logicalName,
            new ClusterRoleBindingArgs
            {
                Metadata = new ObjectMetaArgs { Name = clusterName },
                RoleRef = new RoleRefArgs { ApiGroup = RbacGroup, Kind = "ClusterRole", Name = clusterName },
                Subjects = { Subject(name) },
            },
            options);
    }

    private static SubjectArgs Subject(string account) =>
        new() { Kind = "ServiceAccount", Name = account, Namespace = WorkflowNames.Namespace };

    private static PolicyRuleArgs Rule(KubernetesPermission permission)
    {
        var rule = new PolicyRuleArgs
        {
            ApiGroups = { permission.Group },
            Resources = { permission.Resource },
            Verbs = [.. permission.Verbs],
        };
        if (!permission.Names.IsEmpty)
        {
            rule.ResourceNames = [.. permission.Names];
        }

        return rule;
    }
}
