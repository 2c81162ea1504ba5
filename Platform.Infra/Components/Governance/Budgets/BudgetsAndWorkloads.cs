using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Budgets;

/// <summary>
/// Budgets against the workloads that they are for: one that keeps as many pods as there are never lets one go, and pods
/// with two budgets cannot be evicted at all (Kubernetes: API-initiated Eviction).
/// </summary>
internal static class BudgetsAndWorkloads
{
    private static readonly ImmutableArray<string> Read = ["get", "list", "watch"];

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new()
    {
        Name = "restrict-budgets-to-workloads",
        Title = "Disruption budgets leave room for their workloads, and no pod has two",
        Why = "minAvailable of as many pods as there are blocks every drain, and so do two budgets for one pod.",
        Match = new PolicyMatch
        {
            Resources = [new("policy", "v1", ["poddisruptionbudgets"], ["CREATE", "UPDATE"])],
        },
        Conditions =
        [
            new("spec-changes", "request.operation != 'UPDATE' || object.spec != oldObject.spec"),
            new("has-a-selector", "has(object.spec.selector)"),
        ],
        Variables =
        [
            new("ns", "object.metadata.namespace"),
            new("workloads", $"({List("deployments")} + {List("statefulsets")}).filter(w, {Takes("object")})"),
            new("replicas", "variables.workloads.map(w, int(w.spec.?replicas.orValue(1)))"),
            new("minimum", "string(object.spec.?minAvailable.orValue(0))"),
            new(
                "others",
                """
                resource.List('policy/v1', 'poddisruptionbudgets', variables.ns).items.filter(b,
                  b.metadata.name != object.metadata.name && has(b.spec.selector))
                """),
        ],
        Body = new PolicyBody.Validating
        {
            OpenOnFailure = true,
            Rules =
            [
                new PolicyRule
                {
                    Expression = RoomInOne,
                    Message = "minAvailable is as many pods as the workload has: none can ever go. Use maxUnavailable: 1.",
                },
                new PolicyRule
                {
                    Expression = $"!variables.others.exists(b, variables.workloads.exists(w, {Takes("b")}))",
                    Message =
                        "The pods have a disruption budget already, and with two they cannot be evicted. Change that one, or "
                        + $"set the label {GeneratedBudgets.OptOutLabel}: \"false\" on the workload first.",
                },
            ],
        },
        Grants = [.. Rights(KyvernoController.Admission), .. Rights(KyvernoController.Reports)],
        Examples = [.. Examples],
    };

    // One workload is judged alone; a budget over several counts their pods together, which is left to the alert.
    private static string RoomInOne => """
        size(variables.workloads) != 1 || variables.replicas[0] == 0 || (
          variables.minimum.endsWith('%')
            ? (int(variables.minimum.replace('%', '')) * variables.replicas[0] + 99) / 100 < variables.replicas[0]
            : int(variables.minimum) < variables.replicas[0])
        """;

    private static string List(string plural) => $"resource.List('apps/v1', '{plural}', variables.ns).items";

    private static string Takes(string budget) =>
        BudgetSelectors.Takes($"{budget}.spec.selector", "w.spec.template.metadata.?labels.orValue({})");

    private static IEnumerable<PolicyGrant> Rights(KyvernoController controller) =>
    [
        new()
        {
            Controller = controller,
            Group = "apps",
            Resources = ["deployments", "statefulsets"],
            Verbs = Read,
            Reason = "compare budgets with their workloads",
        },
        new()
        {
            Controller = controller,
            Group = "policy",
            Resources = ["poddisruptionbudgets"],
            Verbs = Read,
            Reason = "find a second budget for the same pods",
        },
    ];

    private static IEnumerable<PolicyExample> Examples =>
    [
        Case("one-of-two-must-stay", true, "\"minAvailable\": 1", 2),
        Case("two-of-two-must-stay", false, "\"minAvailable\": 2", 2),
        Case("three-of-two-must-stay", false, "\"minAvailable\": 3", 2),
        Case("one-of-one-must-stay", false, "\"minAvailable\": 1", 1),
        Case("one-of-one-by-default", false, "\"minAvailable\": 1", null),
        Case("one-of-one-may-go", true, "\"maxUnavailable\": 1", 1),
        Case("none-of-one-must-stay", true, "\"minAvailable\": 0", 1),
        Case("half-of-two-must-stay", true, "\"minAvailable\": \"50%\"", 2),
        Case("half-of-one-rounds-up", false, "\"minAvailable\": \"50%\"", 1),
        Case("ninety-percent-of-five-rounds-up", false, "\"minAvailable\": \"90%\"", 5),
        Case("ninety-percent-of-ten", true, "\"minAvailable\": \"90%\"", 10),
        Case("scaled-to-zero", true, "\"minAvailable\": 1", 0),
        Case("statefulset-of-three", true, "\"minAvailable\": 2", 3, "StatefulSet"),
        Case("quorum-of-all-three", false, "\"minAvailable\": 3", 3, "StatefulSet"),
        BudgetExamples.Case("no-workload-yet", ExampleResult.Pass, Given("no-workload-yet", "\"minAvailable\": 3")),
        Second("second-budget", false, BudgetExamples.Selector),
        Second("second-budget-of-all-pods", false, "\"selector\": {}"),
        Second("budget-of-other-pods", true, "\"selector\": {\"matchLabels\": {\"app\": \"other\"}}"),
    ];

    private static string Given(string name, string spec) =>
        BudgetExamples.Budget($"team-{name}", "mine", $"{spec}, {BudgetExamples.Selector}");

    private static PolicyExample Case(string name, bool passes, string spec, int? replicas, string kind = "Deployment") =>
        BudgetExamples.Case(
            name, passes ? ExampleResult.Pass : ExampleResult.Fail, Given(name, spec),
            BudgetExamples.Workload($"team-{name}", replicas, kind));

    private static PolicyExample Second(string name, bool passes, string selector) => BudgetExamples.Case(
        name, passes ? ExampleResult.Pass : ExampleResult.Fail, Given(name, "\"maxUnavailable\": 1"),
        BudgetExamples.Workload($"team-{name}", 2),
        BudgetExamples.Budget($"team-{name}", "shop-auto-pdb", $"\"maxUnavailable\": 1, {selector}"));
}
