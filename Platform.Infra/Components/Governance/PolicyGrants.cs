using Platform.Policies;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Governance;

/// <summary>
/// What Kyverno's controllers may do for policies beside their charts' own rights: roles that theirs take in by a label.
/// </summary>
internal static class PolicyGrants
{
    /// <summary>Creates the roles of a policy, one a controller.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="options">Their options.</param>
    /// <returns>The roles; Kyverno refuses a policy that it has no rights for.</returns>
    public static IReadOnlyList<Resource> Create(string name, Policy policy, CustomResourceOptions options) =>
    [
        .. policy.Grants.GroupBy(grant => grant.Controller).OrderBy(group => group.Key).Select(group =>
        {
            var controller = group.Key.ToString().ToLowerInvariant();
            return new ClusterRole(
                $"{name}-{policy.Name}-{controller}",
                new ClusterRoleArgs
                {
                    Metadata = new ObjectMetaArgs
                    {
                        Name = $"platform-policy-{policy.Name}-{controller}",
                        Labels =
                        {
                            ["app.kubernetes.io/part-of"] = "platform",
                            [$"rbac.kyverno.io/aggregate-to-{controller}-controller"] = "true",
                        },
                        Annotations = { ["platform/reason"] = string.Join("; ", group.Select(grant => grant.Reason)) },
                    },
                    Rules = [.. group.Select(Rule)],
                },
                options);
        }),
    ];

    private static PolicyRuleArgs Rule(PolicyGrant grant) => new()
    {
        ApiGroups = { grant.Group },
        Resources = [.. grant.Resources],
        Verbs = [.. grant.Verbs],
    };
}
