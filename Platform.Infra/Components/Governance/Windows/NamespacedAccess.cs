using Platform.Calendar;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Governance.Windows;

/// <summary>A role in a namespace for a service account of the calendar's, under the account's own name.</summary>
internal static class NamespacedAccess
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary>Creates role and binding.</summary>
    /// <param name="logicalName">Their logical name.</param>
    /// <param name="account">The service account.</param>
    /// <param name="ns">The namespace that the rights are in.</param>
    /// <param name="rules">The rights.</param>
    /// <param name="options">Their options.</param>
    /// <returns>Both.</returns>
    public static IReadOnlyList<Resource> Create(
        string logicalName, string account, string ns, IEnumerable<PolicyRuleArgs> rules, CustomResourceOptions options) =>
    [
        new Role(
            logicalName,
            new RoleArgs
            {
                Metadata = new ObjectMetaArgs { Name = account, Namespace = ns },
                Rules = [.. rules],
            },
            options),
        new RoleBinding(
            logicalName,
            new RoleBindingArgs
            {
                Metadata = new ObjectMetaArgs { Name = account, Namespace = ns },
                RoleRef = new RoleRefArgs { ApiGroup = Group, Kind = "Role", Name = account },
                Subjects =
                {
                    new SubjectArgs { Kind = "ServiceAccount", Name = account, Namespace = FreezeNames.Namespace },
                },
            },
            options),
    ];
}
