using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>Stores that read a team's own secrets, and stores that would read more.</summary>
internal static class SecretStoreExamples
{
    private const string Auth =
        "\"auth\": {\"secretRef\": {\"accessKeyIDSecretRef\": {\"name\": \"mine\", \"key\": \"id\"} } }, ";

    /// <summary>The examples.</summary>
    /// <param name="roles">The ARN of the role that stores in a namespace take, by namespace.</param>
    /// <returns>The examples.</returns>
    public static ImmutableArray<PolicyExample> Of(ImmutableSortedDictionary<string, string> roles) =>
    [
        .. roles.SelectMany(role => new[]
        {
            Aws($"{role.Key}-own", role.Key, $"\"role\": \"{role.Value}\", ", ExampleResult.Pass),
            Aws($"{role.Key}-none", role.Key, "", ExampleResult.Fail),
            Aws($"{role.Key}-other", role.Key, $"\"role\": \"{role.Value}-of-another\", ", ExampleResult.Fail),
            Aws($"{role.Key}-stranger", $"{role.Key}-x", $"\"role\": \"{role.Value}\", ", ExampleResult.Fail),
        }),
        Aws("unknown-team", "team-unknown", "", ExampleResult.Fail),
        Aws("empty-role", "team-unknown", "\"role\": \"\", ", ExampleResult.Fail),
        Aws("admin-role", "team-unknown", "\"role\": \"example/admin\", ", ExampleResult.Fail),
        Aws("platform-s-role", "team-unknown", "\"role\": \"example/x\", ", ExampleResult.Fail),
        Aws("parameters", "team-unknown", "", ExampleResult.Fail, "ParameterStore"),
        Aws("certificates", "team-unknown", "", ExampleResult.Fail, "CertificateManager"),
        Aws("role-elsewhere", "team-other", "\"role\": \"example/y\", ", ExampleResult.Fail),
        Aws("no-role-elsewhere", "team-other", "", ExampleResult.Fail),
        Aws("own-keys", "team-unknown", Auth, ExampleResult.Pass),
        Aws("own-keys-and-role", "team-unknown", $"{Auth}\"role\": \"example/z\", ", ExampleResult.Pass),
        Aws("empty-auth", "team-unknown", "\"auth\": {}, ", ExampleResult.Fail),
        Aws("empty-auth-and-role", "team-unknown", "\"auth\": {}, \"role\": \"example/x\", ", ExampleResult.Fail),
        Aws("empty-jwt", "team-unknown", "\"auth\": {\"jwt\": {} }, ", ExampleResult.Fail),
        Aws(
            "own-account", "team-unknown", "\"auth\": {\"jwt\": {\"serviceAccountRef\": {\"name\": \"mine\"} } }, ",
            ExampleResult.Pass),
        Vault(
            "vault-own-account", "\"kubernetes\": {\"serviceAccountRef\": {\"name\": \"mine\"} }", ExampleResult.Pass),
        Vault("vault-own-token", "\"tokenSecretRef\": {\"name\": \"mine\"}", ExampleResult.Pass),
        Vault("vault-as-the-operator", "\"kubernetes\": {\"role\": \"platform\"}", ExampleResult.Fail),
        Vault("vault-by-the-operator-s-role", "\"iam\": {\"vaultRole\": \"platform\"}", ExampleResult.Fail),
        Other(
            "kubernetes-own-account", "kubernetes",
            "\"auth\": {\"serviceAccount\": {\"name\": \"mine\"} }", ExampleResult.Pass),
        Other("kubernetes-by-kubeconfig", "kubernetes", "\"authRef\": {\"name\": \"kubeconfig\"}", ExampleResult.Fail),
        Other("objects-by-kubeconfig", "crd", "\"authRef\": {\"name\": \"kubeconfig\"}", ExampleResult.Fail),
        Other("ibm-own-key", "ibm", "\"auth\": {\"secretRef\": {} }", ExampleResult.Pass),
        Other("ibm-by-a-file", "ibm", "\"auth\": {\"containerAuth\": {\"profile\": \"x\"} }", ExampleResult.Fail),
        Other("infisical-own-token", "infisical", "\"auth\": {\"universalAuthCredentials\": {} }", ExampleResult.Pass),
        Other(
            "infisical-as-the-operator", "infisical",
            "\"auth\": {\"kubernetesAuthCredentials\": {} }", ExampleResult.Fail),
        Other("infisical-by-its-role", "infisical", "\"auth\": {\"awsAuthCredentials\": {} }", ExampleResult.Fail),
        Other(
            "akeyless-own-account", "akeyless",
            Akeyless("\"serviceAccountRef\": {\"name\": \"mine\"}"), ExampleResult.Pass),
        Other("akeyless-own-token", "akeyless", Akeyless("\"secretRef\": {\"name\": \"mine\"}"), ExampleResult.Pass),
        Other("akeyless-as-the-operator", "akeyless", Akeyless("\"k8sConfName\": \"x\""), ExampleResult.Fail),
        Other("akeyless-who-knows", "akeyless", "\"authSecretRef\": {\"secretRef\": {} }", ExampleResult.Fail),
        .. Elsewhere.Select(provider => Store(
            provider, "team-unknown", $"\"{provider}\": {{}}", ExampleResult.Pass)),
        Aws("the-platform-s", "monitoring", "", ExampleResult.Skip) with
        {
            NamespaceLabels = ImmutableSortedDictionary<string, string>.Empty,
        },
    ];

    private static ImmutableArray<string> Elsewhere =>
        ["azurekv", "fake", "gcpsm", "kubernetes", "onepassword", "vault"];

    private static PolicyExample Aws(
        string name, string ns, string fields, ExampleResult expected, string service = "SecretsManager") => Store(
        name, ns, $$""" "aws": { {{fields}} "service": "{{service}}", "region": "eu-central-1"} """, expected);

    private static PolicyExample Vault(string name, string auth, ExampleResult expected) => Store(
        name, "team-unknown",
        $$""" "vault": {"server": "https://vault.example.com", "auth": { {{auth}} } } """, expected);

    private static PolicyExample Other(string name, string provider, string fields, ExampleResult expected) =>
        Store(name, "team-unknown", $$""" "{{provider}}": { {{fields}} } """, expected);

    private static string Akeyless(string fields) => $$""" "authSecretRef": {"kubernetesAuth": { {{fields}} } } """;

    private static PolicyExample Store(string name, string ns, string provider, ExampleResult expected) => new()
    {
        Name = name,
        Expected = expected,
        NamespaceLabels = RestrictBarePods.TeamShop,
        Given = $$"""
            {"apiVersion": "external-secrets.io/v1", "kind": "SecretStore",
             "metadata": {"name": "{{name}}", "namespace": "{{ns}}"}, "spec": {"provider": { {{provider}} } } }
            """,
    };
}
