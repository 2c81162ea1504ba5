using Platform.Policies;

namespace Platform.Components.Governance.Budgets;

/// <summary>
/// Budgets that can never allow a disruption, whatever they select. Percentages round up: <c>maxUnavailable: 1%</c> is one
/// pod (Kubernetes: Specifying a Disruption Budget for your Application).
/// </summary>
internal static class BlockingBudgets
{
    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new()
    {
        Name = "disallow-blocking-budgets",
        Title = "Disruption budgets allow a disruption",
        Why = "Under such a budget no node can be drained: upgrades, consolidation and spot interruptions wait or fail.",
        Match = new PolicyMatch
        {
            Resources = [new("policy", "v1", ["poddisruptionbudgets"], ["CREATE", "UPDATE"])],
        },
        Conditions = [new("spec-changes", "request.operation != 'UPDATE' || object.spec != oldObject.spec")],
        Body = new PolicyBody.Validating
        {
            Rules =
            [
                new PolicyRule
                {
                    Expression = "!string(object.spec.?maxUnavailable.orValue(1)).matches('^0+%?$')",
                    Message = "maxUnavailable of 0 never lets a pod go. Use 1 or more.",
                },
                new PolicyRule
                {
                    Expression = "!string(object.spec.?minAvailable.orValue(0)).matches('^0*[1-9][0-9][0-9]+%$')",
                    Message = "minAvailable of 100% never lets a pod go. Use maxUnavailable: 1.",
                },
            ],
        },
        Examples = [.. Examples],
    };

    private static IEnumerable<PolicyExample> Examples =>
    [
        Good("one-may-go", "\"maxUnavailable\": 1"),
        Good("all-may-go", "\"maxUnavailable\": \"100%\""),
        Good("a-percentage-rounds-up", "\"maxUnavailable\": \"1%\""),
        Good("ten-percent", "\"maxUnavailable\": \"10%\""),
        Good("none-must-stay", "\"minAvailable\": 0"),
        Good("none-must-stay-in-percent", "\"minAvailable\": \"0%\""),
        Good("half-must-stay", "\"minAvailable\": \"50%\""),
        Good("ninety-nine-percent-must-stay", "\"minAvailable\": \"99%\""),
        Good("a-hundred-pods-must-stay", "\"minAvailable\": 100"),
        Good("nothing-is-said", "\"unhealthyPodEvictionPolicy\": \"AlwaysAllow\""),
        Bad("none-may-go", "\"maxUnavailable\": 0"),
        Bad("none-may-go-as-text", "\"maxUnavailable\": \"0\""),
        Bad("none-may-go-in-percent", "\"maxUnavailable\": \"0%\""),
        Bad("none-may-go-in-long", "\"maxUnavailable\": \"00%\""),
        Bad("all-must-stay", "\"minAvailable\": \"100%\""),
        Bad("more-than-all-must-stay", "\"minAvailable\": \"150%\""),
        Bad("a-thousand-percent", "\"minAvailable\": \"1000%\""),
        Bad("all-must-stay-in-long", "\"minAvailable\": \"0100%\""),
        Good("old-budget-gets-a-label", "\"maxUnavailable\": 0") with
        {
            Expected = ExampleResult.Skip,
            Before = BudgetExamples.Budget("team-shop", "mine", $"\"maxUnavailable\": 0, {BudgetExamples.Selector}"),
        },
        Bad("budget-gets-worse", "\"maxUnavailable\": 0") with
        {
            Before = BudgetExamples.Budget("team-shop", "mine", $"\"maxUnavailable\": 1, {BudgetExamples.Selector}"),
        },
    ];

    private static PolicyExample Good(string name, string spec) => Case(name, ExampleResult.Pass, spec);

    private static PolicyExample Bad(string name, string spec) => Case(name, ExampleResult.Fail, spec);

    private static PolicyExample Case(string name, ExampleResult expected, string spec) => new()
    {
        Name = name,
        Expected = expected,
        Given = BudgetExamples.Budget("team-shop", name, $"{spec}, {BudgetExamples.Selector}"),
    };
}
