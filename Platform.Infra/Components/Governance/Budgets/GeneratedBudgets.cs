using System.Collections.Immutable;
using Platform.Policies;
using Platform.Tenancy;

namespace Platform.Components.Governance.Budgets;

/// <summary>
/// Replicated workloads of teams get a disruption budget that lets one pod go at a time. It never blocks a drain: not with
/// one replica left, and not with pods that are broken. Kubernetes: Specifying a Disruption Budget for your Application.
/// </summary>
/// <remarks>
/// Kyverno evaluates it again on each update of the workload, and deletes what it made before and does not make again
/// (kyverno: pkg/background/gpol). <c>kubectl scale</c> and autoscalers write the subresource, which is no such update: the
/// budget then stays until the next one, and blocks nothing.
/// </remarks>
internal static class GeneratedBudgets
{
    /// <summary>The label with which a workload goes without, with the value <c>false</c>.</summary>
    public const string OptOutLabel = "fasti.sh/auto-pdb";

    private const string RestoreLabel = "velero.io/restore-name";

    private const string Owner = """{"app.kubernetes.io/managed-by": "kyverno", "fasti.sh/auto-pdb": "true"}""";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new()
    {
        Name = "generate-pdb",
        Title = "Replicated workloads of teams get a disruption budget",
        Why = "Without a budget a drain takes all replicas at once; with a strict one it never ends.",
        Match = new PolicyMatch
        {
            Resources = [new("apps", "v1", ["deployments", "statefulsets"], ["CREATE", "UPDATE"])],
        },
        // Velero restores workloads before budgets. A budget made in between would shut out the one from the backup, by
        // restrict-budgets-to-workloads; after a restore the workload's next update is looked at.
        Conditions =
        [
            new(
                "is-no-restore",
                $"request.operation != 'CREATE' || !object.metadata.?labels[?'{RestoreLabel}'].hasValue()"),
        ],
        Variables =
        [
            new("ns", "object.metadata.namespace"),
            new(
                "name",
                "object.metadata.name + (object.kind == 'StatefulSet' ? '-statefulset-auto-pdb' : '-auto-pdb')"),
            new("isTeam", IsTeam),
            new("optedOut", $"object.metadata.?labels[?'{OptOutLabel}'].orValue('true') == 'false'"),
            new("replicas", "object.spec.?replicas.orValue(1)"),
            new("isReplicated", $"variables.replicas >= 2 || (variables.replicas == 1 && {HasMinimum})"),
            new("labels", "object.spec.template.metadata.?labels.orValue({})"),
            new("isCovered", IsCovered),
            new(
                "isWanted",
                "variables.isTeam && !variables.optedOut && variables.isReplicated && !variables.isCovered"),
        ],
        Body = new PolicyBody.Generating { Expressions = [$"variables.isWanted ? {Apply} : true"] },
        Grants = Rights,
        Examples = [.. Examples],
    };

    private static string IsTeam =>
        "variables.ns.startsWith('team-') || "
        + $"namespaceObject.metadata.?labels[?'{TeamNames.TeamLabel}'].hasValue()";

    private static string HasMinimum => """
        resource.List('autoscaling/v2', 'horizontalpodautoscalers', variables.ns).items.exists(h,
          h.spec.scaleTargetRef.kind == object.kind && h.spec.scaleTargetRef.name == object.metadata.name
          && h.spec.?minReplicas.orValue(1) >= 2)
        """;

    private static string IsCovered => $"""
        resource.List('policy/v1', 'poddisruptionbudgets', variables.ns).items.exists(b,
          b.metadata.name != variables.name && has(b.spec.selector)
          && {BudgetSelectors.Takes("b.spec.selector", "variables.labels")})
        """;

    private static string Apply => """
        generator.Apply(variables.ns, [{
          "apiVersion": dyn("policy/v1"),
          "kind": dyn("PodDisruptionBudget"),
          "metadata": dyn({
            "name": dyn(variables.name),
            "labels": dyn({"app.kubernetes.io/managed-by": "kyverno", "fasti.sh/auto-pdb": "true"})
          }),
          "spec": dyn({
            "maxUnavailable": dyn(1),
            "unhealthyPodEvictionPolicy": dyn("AlwaysAllow"),
            "selector": dyn(object.spec.selector)
          })
        }])
        """;

    private static ImmutableArray<PolicyGrant> Rights =>
    [
        new()
        {
            Controller = KyvernoController.Background,
            Group = "policy",
            Resources = ["poddisruptionbudgets"],
            Verbs = ["create", "delete", "get", "list", "patch", "update", "watch"],
            Reason = "make budgets, and delete them with their workload",
        },
        new()
        {
            Controller = KyvernoController.Background,
            Group = "apps",
            Resources = ["deployments", "statefulsets"],
            Verbs = ["get", "list", "watch"],
            Reason = "read the workloads that budgets are for",
        },
        new()
        {
            Controller = KyvernoController.Background,
            Group = "autoscaling",
            Resources = ["horizontalpodautoscalers"],
            Verbs = ["get", "list", "watch"],
            Reason = "read the lowest number of replicas",
        },
    ];

    private static IEnumerable<PolicyExample> Examples =>
    [
        Made("replicas-2", 2),
        Made("replicas-3-of-a-statefulset", 3, "StatefulSet"),
        Made("hpa-with-minimum-2", 1, others: BudgetExamples.Autoscaler("team-hpa-with-minimum-2", 2)),
        Made("hpa-with-minimum-2-and-no-replicas", null,
            others: BudgetExamples.Autoscaler("team-hpa-with-minimum-2-and-no-replicas", 2)),
        Nothing("restored", 2, labels: Restored) with { Expected = ExampleResult.Skip },
        Made("updated-after-a-restore", 2, labels: Restored) with
        {
            Before = BudgetExamples.Workload("team-updated-after-a-restore", 1, labels: Restored),
        },
        Made("opted-in-by-name", 2, labels: $$"""{"{{OptOutLabel}}": "true"}"""),
        Made("budget-of-other-pods", 2, others: BudgetExamples.Budget(
            "team-budget-of-other-pods", "other", "\"minAvailable\": 1, \"selector\": {\"matchLabels\": {\"app\": \"x\"}}")),
        Made("budget-that-takes-other-values", 2, others: Expression("team-budget-that-takes-other-values", "NotIn", "shop")),
        Made("budget-of-ours-from-before", 2, others: BudgetExamples.Budget(
            "team-budget-of-ours-from-before", "shop-auto-pdb", BudgetExamples.Selector)),
        Made("budget-without-a-selector", 2, others: BudgetExamples.Budget(
            "team-budget-without-a-selector", "other", "\"minAvailable\": 1")),
        Nothing("replicas-0", 0),
        Nothing("replicas-1", 1),
        Nothing("replicas-absent", null),
        Nothing("hpa-with-minimum-1", 1, BudgetExamples.Autoscaler("team-hpa-with-minimum-1", 1)),
        Nothing("hpa-without-minimum", 1, BudgetExamples.Autoscaler("team-hpa-without-minimum", null)),
        Nothing("hpa-of-another", 1, BudgetExamples.Autoscaler("team-hpa-of-another", 2, "other")),
        Nothing("scaled-to-0-with-hpa", 0, BudgetExamples.Autoscaler("team-scaled-to-0-with-hpa", 2)),
        Nothing("opted-out", 2, labels: $$"""{"{{OptOutLabel}}": "false"}"""),
        Nothing("existing-budget", 2, BudgetExamples.Budget(
            "team-existing-budget", "mine", $"\"minAvailable\": \"50%\", {BudgetExamples.Selector}")),
        Nothing("existing-budget-of-all-pods", 2, BudgetExamples.Budget(
            "team-existing-budget-of-all-pods", "mine", "\"maxUnavailable\": 1, \"selector\": {}")),
        Nothing("existing-budget-by-expression", 2, Expression("team-existing-budget-by-expression", "In", "shop")),
        Nothing("shrinks-to-1", 1) with { Before = BudgetExamples.Workload("team-shrinks-to-1", 2) },
        BudgetExamples.Case("not-a-team", ExampleResult.Pass, BudgetExamples.Workload("shared", 2)) with
        {
            NamespaceLabels = Labels("purpose", "shared"),
        },
        Made("team-by-its-label", 2) with { NamespaceLabels = Labels(TeamNames.TeamLabel, "shop") },
    ];

    private static string Restored => $$"""{"{{RestoreLabel}}": "daily"}""";

    private static ImmutableSortedDictionary<string, string> Labels(string key, string value) =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add(key, value);

    private static string Expression(string ns, string comparison, string value) => BudgetExamples.Budget(
        ns, "mine",
        $$"""
        "selector": {"matchExpressions": [{"key": "app", "operator": "{{comparison}}", "values": ["{{value}}"]}] }
        """);

    private static PolicyExample Nothing(string name, int? replicas, string? others = null, string labels = "{}") =>
        BudgetExamples.Case(
            name, ExampleResult.Pass, BudgetExamples.Workload($"team-{name}", replicas, labels: labels),
            others is null ? [] : [others]);

    private static PolicyExample Made(
        string name, int? replicas, string kind = "Deployment", string labels = "{}", string? others = null)
    {
        var budget = kind == "StatefulSet" ? "shop-statefulset-auto-pdb" : "shop-auto-pdb";
        return BudgetExamples.Case(
            name, ExampleResult.Pass, BudgetExamples.Workload($"team-{name}", replicas, kind, labels),
            others is null ? [] : [others]) with
        {
            Made = $$"""
                {"apiVersion": "policy/v1", "kind": "PodDisruptionBudget",
                 "metadata": {"name": "{{budget}}", "labels": {{Owner}}, "namespace": "team-{{name}}"},
                 "spec": {"maxUnavailable": 1, "unhealthyPodEvictionPolicy": "AlwaysAllow", {{BudgetExamples.Selector}} } }
                """,
        };
    }
}
