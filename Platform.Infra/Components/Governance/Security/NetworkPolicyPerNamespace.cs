using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>
/// Each namespace has a network policy. A new namespace never has one, so requests are not looked at: scans of what is
/// there report it, and nothing is refused. Kyverno's policies: namespace-inventory-check.
/// </summary>
internal static class NetworkPolicyPerNamespace
{
    private const string Policy = """
        {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy",
         "metadata": {"name": "default-deny", "namespace": "$NAMESPACE"}, "spec": {"podSelector": {} } }
        """;

    /// <summary>The policy.</summary>
    /// <param name="exempt">Namespaces that are left alone.</param>
    /// <returns>The policy.</returns>
    public static Policy Of(ImmutableArray<string> exempt) => new()
    {
        Name = "require-network-policy",
        Title = "Each namespace has a network policy",
        Why = "Without one, every pod of the cluster reaches every pod of the namespace.",
        Match = new PolicyMatch { Resources = [new("", "v1", ["namespaces"], ["CREATE", "UPDATE"])] },
        Conditions = [new("is-not-exempt", $"!(object.metadata.name in [{Quoted(exempt)}])")],
        Variables =
        [
            new("policies", "resource.List('networking.k8s.io/v1', 'networkpolicies', object.metadata.name).items"),
        ],
        Body = new PolicyBody.Validating
        {
            AtAdmission = false,
            Actions = PolicyActions.AuditOnly,
            Rules =
            [
                new PolicyRule
                {
                    Expression = "size(variables.policies) > 0",
                    Message = "The namespace has no network policy. Add one that denies all, and then what is needed.",
                },
            ],
        },
        Grants =
        [
            new PolicyGrant
            {
                Controller = KyvernoController.Reports,
                Group = "networking.k8s.io",
                Resources = ["networkpolicies"],
                Verbs = ["get", "list", "watch"],
                Reason = "count the network policies of a namespace in scans",
            },
        ],
        Examples =
        [
            .. Looked.SelectMany(name => (PolicyExample[])[Namespace(name, true), Namespace($"{name}-open", false)]),
            Namespace("team-two-policies", true) with { Others = [Made("team-two-policies"), Made("team-two-policies", "more")] },
            Namespace("team-next-door", false) with { Others = [Made("elsewhere")] },
            Namespace("kube-system", false) with { Expected = ExampleResult.Skip },
        ],
    };

    private static IEnumerable<string> Looked =>
        ["team-shop", "prod-shop", "web", "shop-system", "default", "a", "staging", "kube-systems"];

    private static string Quoted(ImmutableArray<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static PolicyExample Namespace(string name, bool hasPolicy) => new()
    {
        Name = name,
        Expected = hasPolicy ? ExampleResult.Pass : ExampleResult.Fail,
        Given = $$"""
            {"apiVersion": "v1", "kind": "Namespace",
             "metadata": {"name": "{{name}}", "labels": {"kubernetes.io/metadata.name": "{{name}}"} } }
            """,
        Others = hasPolicy ? [Made(name)] : [],
    };

    private static string Made(string ns, string name = "default-deny") => Policy
        .Replace("$NAMESPACE", ns, StringComparison.Ordinal)
        .Replace("default-deny", name, StringComparison.Ordinal);
}
