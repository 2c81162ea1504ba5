using Platform.Policies;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// Generators of External Secrets in team namespaces bring credentials of their own: tokens of ECR and STS, and secrets of
/// Vault, are otherwise made with what External Secrets may, for any role that it can take. Generators of the cluster have no
/// conditions as stores of the cluster have, so that a team cannot ask them.
/// </summary>
internal static class RestrictSecretGenerators
{
    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new()
    {
        Name = "restrict-secret-generators",
        Title = "Secret generators of teams bring credentials of their own",
        Why = "External Secrets may take the roles of all teams; a generator without credentials makes tokens with that right.",
        Match = new PolicyMatch
        {
            Resources =
            [
                new(
                    "generators.external-secrets.io", "v1alpha1",
                    ["ecrauthorizationtokens", "stssessiontokens", "vaultdynamicsecrets"], ["CREATE", "UPDATE"]),
                new("external-secrets.io", "v1", ["externalsecrets"], ["CREATE", "UPDATE"]),
            ],
            Namespaces = RestrictBarePods.Teams,
        },
        Conditions = [new("spec-changes", "request.operation != 'UPDATE' || object.spec != oldObject.spec")],
        Body = new PolicyBody.Validating
        {
            Actions = PolicyActions.Everywhere(PolicyAction.Deny),
            Rules =
            [
                new PolicyRule
                {
                    Expression = "!(object.kind in ['ECRAuthorizationToken', 'STSSessionToken']) || "
                        + SecretCredentials.Aws("object.spec"),
                    Message = "It would ask AWS as External Secrets. Name the team's own credentials in spec.auth.",
                },
                new PolicyRule
                {
                    Expression = "object.kind != 'VaultDynamicSecret' || ("
                        + SecretCredentials.Vault("object.spec", "provider") + ")",
                    Message = SecretCredentials.VaultMessage,
                },
                new PolicyRule
                {
                    Expression = "object.kind != 'ExternalSecret' || !object.spec.?dataFrom.orValue([]).exists(d, "
                        + "d.?sourceRef.?generatorRef.?kind.orValue('') == 'ClusterGenerator')",
                    Message = "Generators of the cluster are not for teams. Use a generator in the namespace.",
                },
            ],
        },
        Examples = SecretGeneratorExamples.All,
    };
}
