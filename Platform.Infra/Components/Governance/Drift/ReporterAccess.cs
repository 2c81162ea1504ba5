using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Governance.Drift;

/// <summary>
/// Who may write the report on infrastructure, beside administrators: a job that may do nothing else here.
/// </summary>
internal static class ReporterAccess
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary>Creates the role, and its binding where there are groups.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="after">What brings the namespace.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, ImmutableArray<string> groups, Resource[] after, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent, DependsOn = after };
        var metadata = new ObjectMetaArgs { Name = DriftNames.Reporter, Namespace = DriftNames.Namespace };
        _ = new Role(
            $"{name}-reporter",
            new RoleArgs
            {
                Metadata = metadata,
                Rules =
                {
                    new PolicyRuleArgs
                    {
                        ApiGroups = { "" },
                        Resources = { "configmaps" },
                        ResourceNames = { DriftNames.Report },
                        Verbs = { "get", "patch", "update" },
                    },
                    // A name says nothing about an object that is not there yet.
                    new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "configmaps" }, Verbs = { "create" } },
                },
            },
            options);
        if (!groups.IsEmpty)
        {
            _ = new RoleBinding(
                $"{name}-reporter",
                new RoleBindingArgs
                {
                    Metadata = metadata,
                    RoleRef = new RoleRefArgs { ApiGroup = Group, Kind = "Role", Name = DriftNames.Reporter },
                    Subjects =
                    [
                        .. groups.Order(StringComparer.Ordinal)
                            .Select(group => new SubjectArgs { ApiGroup = Group, Kind = "Group", Name = group }),
                    ],
                },
                options);
        }
    }
}
