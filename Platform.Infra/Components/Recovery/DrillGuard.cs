using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Policies;
using Platform.Workflows;
using Platform.Workflows.Recovery;

namespace Platform.Components.Recovery;

/// <summary>
/// Holds the drill's step to its own namespace. Kubernetes gives the right to make namespaces, network policies and quotas
/// for all names or for none (kubernetes: RBAC, Referring to resources), so admission has to look at the name.
/// </summary>
internal static class DrillGuard
{
    /// <summary>The policy's name.</summary>
    public const string Name = "restrict-recovery-drill";

    private const string User = $"system:serviceaccount:{WorkflowNames.Namespace}:{MonthlyDrill.ScratchAccount}";

    /// <summary>The policy of a stack; none where it has no drill.</summary>
    /// <param name="config">The configuration, validated.</param>
    public static ImmutableArray<Policy> Of(PlatformConfig config) => DrillPlan.Of(config) is null ? [] : [Definition];

    private static Policy Definition { get; } = new()
    {
        Name = Name,
        Title = $"The recovery drill makes things in {RecoveryNames.Scratch} only",
        Why = "Its right to make namespaces, network policies and quotas holds for the whole cluster: a network policy or a "
            + "quota of its making would stop what works elsewhere.",
        Match = new PolicyMatch
        {
            Resources =
            [
                new("", "v1", ["namespaces", "resourcequotas"], ["CREATE"]),
                new("networking.k8s.io", "v1", ["networkpolicies"], ["CREATE"]),
            ],
            Namespaces = [],
        },
        Conditions = [new("by-the-drill", $"request.userInfo.username == '{User}'")],
        Variables =
        [
            new("place", "object.kind == 'Namespace' ? object.metadata.name : object.metadata.?namespace.orValue('')"),
        ],
        Body = new PolicyBody.Validating
        {
            Actions = PolicyActions.Everywhere(PolicyAction.Deny),
            InBackground = false,
            // An outage of Kyverno's must not keep everybody else from making namespaces.
            OpenOnFailure = true,
            Rules =
            [
                new PolicyRule
                {
                    Expression = $"variables.place == '{RecoveryNames.Scratch}'",
                    Message = $"The recovery drill makes the namespace {RecoveryNames.Scratch} and its walls, and nothing else.",
                },
            ],
        },
        Examples =
        [
            Namespace("drill-makes-its-namespace", ExampleResult.Pass, RecoveryNames.Scratch),
            Namespace("drill-makes-another-namespace", ExampleResult.Fail, "prod-shop"),
            Namespace("drill-makes-one-that-begins-so", ExampleResult.Fail, RecoveryNames.Scratch + "-2"),
            Namespace("person-makes-a-namespace", ExampleResult.Skip, "prod-shop") with { User = "ana" },
            Namespace("another-step-makes-a-namespace", ExampleResult.Skip, "prod-shop") with
            {
                User = $"system:serviceaccount:{WorkflowNames.Namespace}:{WorkflowNames.NoRights}",
            },
            Wall("drill-closes-its-namespace", ExampleResult.Pass, RecoveryNames.Scratch),
            Wall("drill-closes-production", ExampleResult.Fail, "prod-shop"),
            Quota("drill-limits-its-namespace", ExampleResult.Pass, RecoveryNames.Scratch),
            Quota("drill-limits-production", ExampleResult.Fail, "prod-shop"),
        ],
    };

    private static PolicyExample Namespace(string name, ExampleResult expected, string ns) => Of(
        name, expected, $$"""{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "{{ns}}"} }""");

    private static PolicyExample Wall(string name, ExampleResult expected, string ns) => Of(
        name,
        expected,
        $$"""
        {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "a", "namespace": "{{ns}}"},
         "spec": {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]} }
        """);

    private static PolicyExample Quota(string name, ExampleResult expected, string ns) => Of(
        name,
        expected,
        $$"""
        {"apiVersion": "v1", "kind": "ResourceQuota", "metadata": {"name": "a", "namespace": "{{ns}}"},
         "spec": {"hard": {"pods": "1"} } }
        """);

    private static PolicyExample Of(string name, ExampleResult expected, string given) => new()
    {
        Name = name,
        Expected = expected,
        User = User,
        Given = given,
    };
}
