using System.Collections.Immutable;
using Platform.Calendar;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Governance.Windows;

/// <summary>Who may overrule the calendar, beside administrators of the cluster.</summary>
internal static class OverrideAccess
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary>Creates the role, and its binding where there are groups.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, ImmutableArray<string> groups, Resource ns, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent, DependsOn = { ns } };
        var metadata = new ObjectMetaArgs { Name = WindowNames.OverrideEditor, Namespace = FreezeNames.Namespace };
        _ = new Role(
            $"{name}-override-editor",
            new RoleArgs
            {
                Metadata = metadata,
                Rules =
                {
                    new PolicyRuleArgs
                    {
                        ApiGroups = { "" },
                        Resources = { "configmaps" },
                        ResourceNames = { FreezeNames.Override },
                        Verbs = { "delete", "get", "patch", "update" },
                    },
                    new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "configmaps" }, Verbs = { "create" } },
                    new PolicyRuleArgs
                    {
                        ApiGroups = { "" },
                        Resources = { "configmaps" },
                        ResourceNames = { FreezeNames.Calendar, FreezeNames.State },
                        Verbs = { "get" },
                    },
                },
            },
            options);
        if (!groups.IsEmpty)
        {
            _ = new RoleBinding(
                $"{name}-override-editor",
                new RoleBindingArgs
                {
                    Metadata = metadata,
                    RoleRef = new RoleRefArgs { ApiGroup = Group, Kind = "Role", Name = WindowNames.OverrideEditor },
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
