using Platform.Components.Operators;
using Platform.Configuration;
using Platform.Tenancy;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Governance.Tenancy;

/// <summary>What people may do in a namespace: the roles that groups of the team have, bound to these groups.</summary>
internal static class TeamAccess
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    /// <summary>Creates roles and bindings.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="team">The team.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="after">The namespace in the cluster.</param>
    /// <param name="parent">The component.</param>
    public static void Create(
        string name, Team team, string ns, DeploymentEnvironment environment, Resource after, Resource parent)
    {
        foreach (var role in TeamRole.Of(environment))
        {
            string[] groups =
            [
                .. team.Access.Where(access => access.Value == role.Role).Select(access => access.Key)
                    .Order(StringComparer.Ordinal),
            ];
            if (groups.Length > 0)
            {
                var created = Role(name, role, ns, new CustomResourceOptions { Parent = parent, DependsOn = { after } });
                Bind(name, role, ns, groups, new CustomResourceOptions { Parent = parent, DependsOn = { created } });
            }
        }
    }

    private static Role Role(string name, TeamRole role, string ns, CustomResourceOptions options) => new(
        $"{name}-{role.Name}",
        new RoleArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = role.Name,
                Namespace = ns,
                Annotations = { [OperatorNetwork.ReasonsAnnotation] = Reasons(role) },
            },
            Rules =
            [
                .. role.Grants.Select(grant => new PolicyRuleArgs
                {
                    ApiGroups = { grant.Group },
                    Resources = [.. grant.Resources],
                    Verbs = [.. grant.Verbs],
                }),
            ],
        },
        options);

    private static void Bind(
        string name, TeamRole role, string ns, string[] groups, CustomResourceOptions options) => _ = new RoleBinding(
        $"{name}-{role.Name}",
        new RoleBindingArgs
        {
            Metadata = new ObjectMetaArgs { Name = role.Name, Namespace = ns },
            RoleRef = new RoleRefArgs { ApiGroup = RbacGroup, Kind = "Role", Name = role.Name },
            Subjects =
            [
                .. groups.Select(group => new SubjectArgs { ApiGroup = RbacGroup, Kind = "Group", Name = group }),
            ],
        },
        options);

    private static string Reasons(TeamRole role) => string.Join('\n', role.Grants.Select(grant =>
        $"{string.Join(",", grant.Resources)} ({string.Join(",", grant.Verbs)}): {grant.Reason}"));
}
