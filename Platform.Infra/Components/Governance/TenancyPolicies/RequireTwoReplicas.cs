using Platform.Policies;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// Deployments of teams in staging and production run twice at least. It is never refused: a single replica is a risk,
/// no fault. A deployment that is recreated is a single one by design, and none at all is switched off.
/// </summary>
internal static class RequireTwoReplicas
{
    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new()
    {
        Name = "require-two-replicas",
        Title = "Deployments of teams have two replicas",
        Why = "With one replica, each drain of its node is an outage; in dev that is what it costs less for.",
        Match = new PolicyMatch
        {
            Resources = [new("apps", "v1", ["deployments"], ["CREATE", "UPDATE"])],
            Namespaces = RestrictBarePods.Teams,
        },
        Conditions = [new("rolls", "object.spec.?strategy.?type.orValue('RollingUpdate') == 'RollingUpdate'")],
        Body = new PolicyBody.Validating
        {
            Actions = PolicyActions.Everywhere(PolicyAction.Audit, PolicyAction.Warn),
            Rules =
            [
                new PolicyRule
                {
                    Expression = "object.spec.?replicas.orValue(1) != 1",
                    Message = "The deployment has one replica. Give it two, or strategy Recreate where it must be alone.",
                },
            ],
        },
        Examples =
        [
            .. new[] { 0, 2, 3, 5, 10, 50, 100, 200 }.Select(count => Deployment($"has-{count}", $"\"replicas\": {count}", true)),
            Deployment("one", "\"replicas\": 1", false),
            Deployment("unsaid", "\"paused\": false", false),
            Deployment("rolls", "\"replicas\": 1, \"strategy\": {\"type\": \"RollingUpdate\"}", false),
            Deployment("rolls-gently", "\"replicas\": 1, \"strategy\": {\"rollingUpdate\": {\"maxSurge\": 1} }", false),
            Deployment("paused", "\"replicas\": 1, \"paused\": true", false),
            Deployment("patient", "\"replicas\": 1, \"minReadySeconds\": 30", false),
            Deployment("forgetful", "\"replicas\": 1, \"revisionHistoryLimit\": 1", false),
            Deployment("slow", "\"replicas\": 1, \"progressDeadlineSeconds\": 900", false),
            Deployment("alone", "\"replicas\": 1, \"strategy\": {\"type\": \"Recreate\"}", false) with
            {
                Expected = ExampleResult.Skip,
            },
        ],
    };

    private static PolicyExample Deployment(string name, string spec, bool passes) => new()
    {
        Name = name,
        Expected = passes ? ExampleResult.Pass : ExampleResult.Fail,
        NamespaceLabels = RestrictBarePods.TeamShop,
        Given = $$"""
            {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "{{name}}", "namespace": "team-shop"},
             "spec": { {{spec}}, "selector": {"matchLabels": {"app": "shop"} } } }
            """,
    };
}
