using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>Generators that make what a team may have, and generators that would make more.</summary>
internal static class SecretGeneratorExamples
{
    private const string Keys = "\"auth\": {\"secretRef\": {\"accessKeyIDSecretRef\": {\"name\": \"mine\", \"key\": \"id\"} } }";
    private const string Account = "\"auth\": {\"jwt\": {\"serviceAccountRef\": {\"name\": \"mine\"} } }";

    /// <summary>The examples.</summary>
    public static ImmutableArray<PolicyExample> All { get; } =
    [
        .. new[] { "ECRAuthorizationToken", "STSSessionToken" }.SelectMany(kind => new[]
        {
            Aws(kind, "own-keys", Keys, ExampleResult.Pass),
            Aws(kind, "own-account", Account, ExampleResult.Pass),
            Aws(kind, "own-keys-and-role", $"{Keys}, \"role\": \"example/x\"", ExampleResult.Pass),
            Aws(kind, "no-credentials", "\"scope\": \"private\"", ExampleResult.Fail),
            Aws(kind, "role-of-another-team", "\"role\": \"example/team-other-secrets\"", ExampleResult.Fail),
            Aws(kind, "empty-auth", "\"auth\": {}", ExampleResult.Fail),
            Aws(kind, "empty-jwt", "\"auth\": {\"jwt\": {} }", ExampleResult.Fail),
        }),
        Vault("vault-own-account", "\"kubernetes\": {\"serviceAccountRef\": {\"name\": \"mine\"} }", ExampleResult.Pass),
        Vault("vault-own-secret", "\"kubernetes\": {\"secretRef\": {\"name\": \"mine\"} }", ExampleResult.Pass),
        Vault("vault-own-token", "\"tokenSecretRef\": {\"name\": \"mine\"}", ExampleResult.Pass),
        Vault("vault-as-the-operator", "\"kubernetes\": {\"role\": \"platform\"}", ExampleResult.Fail),
        Vault("vault-by-the-operator-s-role", "\"iam\": {\"vaultRole\": \"platform\"}", ExampleResult.Fail),
        Secret("a-generator-of-its-own", Generated("Password"), ExampleResult.Pass),
        Secret("a-store", "{\"extract\": {\"key\": \"a\"} }", ExampleResult.Pass),
        Secret("a-generator-of-the-cluster", Generated("ClusterGenerator"), ExampleResult.Fail),
        Secret("the-second-is-of-the-cluster", $"{Generated("UUID")}, {Generated("ClusterGenerator")}", ExampleResult.Fail),
        Secret("of-the-cluster-for-the-platform", Generated("ClusterGenerator"), ExampleResult.Skip) with
        {
            NamespaceLabels = ImmutableSortedDictionary<string, string>.Empty,
        },
        Of("external-secrets.io/v1", "ExternalSecret", "data-only", "\"data\": []", ExampleResult.Pass),
    ];

    private static string Generated(string kind) =>
        $$"""{"sourceRef": {"generatorRef": {"kind": "{{kind}}", "name": "a"} } }""";

    private static PolicyExample Aws(string kind, string name, string fields, ExampleResult expected) => Of(
        "generators.external-secrets.io/v1alpha1", kind,
        $"{(kind.StartsWith('E') ? "ecr" : "sts")}-{name}", $"\"region\": \"eu-central-1\", {fields}", expected);

    private static PolicyExample Vault(string name, string auth, ExampleResult expected) => Of(
        "generators.external-secrets.io/v1alpha1", "VaultDynamicSecret", name,
        $$""" "path": "a", "provider": {"server": "https://vault.example.com", "auth": { {{auth}} } } """, expected);

    private static PolicyExample Secret(string name, string from, ExampleResult expected) =>
        Of("external-secrets.io/v1", "ExternalSecret", name, $"\"dataFrom\": [{from}]", expected);

    private static PolicyExample Of(
        string version, string kind, string name, string spec, ExampleResult expected) => new()
        {
            Name = name,
            Expected = expected,
            NamespaceLabels = RestrictBarePods.TeamShop,
            Given = $$"""
                {"apiVersion": "{{version}}", "kind": "{{kind}}",
                 "metadata": {"name": "{{name}}", "namespace": "team-unknown"}, "spec": { {{spec}} } }
                """,
        };
}
