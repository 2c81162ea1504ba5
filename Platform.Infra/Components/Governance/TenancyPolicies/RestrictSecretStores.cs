using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Policies;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// Stores over AWS in team namespaces take the team's own role. A store that names none uses the role of External
/// Secrets, which reads everybody's secrets; one that names another team's reads that team's.
/// </summary>
internal static class RestrictSecretStores
{
    /// <summary>The policy.</summary>
    /// <param name="roles">The ARN of the role that stores in a namespace take, by namespace.</param>
    /// <returns>The policy.</returns>
    public static Policy Of(ImmutableSortedDictionary<string, string> roles) => new()
    {
        Name = "restrict-secret-stores",
        Title = "Secret stores of teams take the team's role",
        Why = "External Secrets reads the secrets of all; a store without a role of its own passes that right on.",
        Match = new PolicyMatch
        {
            Resources = [new("external-secrets.io", "v1", ["secretstores"], ["CREATE", "UPDATE"])],
            Namespaces = RestrictBarePods.Teams,
        },
        Conditions = [new("spec-changes", "request.operation != 'UPDATE' || object.spec != oldObject.spec")],
        Variables = [new("roles", CelLiteral.Of(new JsonObject(roles.Select(Entry))))],
        Body = new PolicyBody.Validating
        {
            Actions = PolicyActions.Everywhere(PolicyAction.Deny),
            Rules =
            [
                new PolicyRule
                {
                    Expression =
                        $"!has(object.spec.provider.aws) || {SecretCredentials.Aws("object.spec.provider.aws")} || "
                        + "(object.metadata.namespace in variables.roles && object.spec.provider.aws.?role.orValue('') == "
                        + "variables.roles[object.metadata.namespace])",
                    Message = "The store takes another role than the team's. Use the store team-secrets, or credentials "
                        + "of your own in spec.provider.aws.auth.",
                },
                new PolicyRule
                {
                    Expression = SecretCredentials.Vault("object.spec.provider"),
                    Message = SecretCredentials.VaultMessage,
                },
                new PolicyRule
                {
                    Expression = SecretCredentials.Others("object.spec.provider"),
                    Message = SecretCredentials.PodMessage,
                },
            ],
        },
        Examples = SecretStoreExamples.Of(roles),
    };

    private static KeyValuePair<string, JsonNode?> Entry(KeyValuePair<string, string> role) =>
        KeyValuePair.Create<string, JsonNode?>(role.Key, JsonValue.Create(role.Value));
}
