using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Budgets;

/// <summary>Objects in examples of policies on disruption budgets.</summary>
internal static class BudgetExamples
{
    private const string Labels = """{"app": "shop"}""";

    /// <summary>A workload whose pods have the label <c>app: shop</c>.</summary>
    /// <param name="ns">Its namespace.</param>
    /// <param name="replicas">Its replicas; the field is left out where absent.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="labels">Its own labels, as JSON.</param>
    public static string Workload(string ns, int? replicas, string kind = "Deployment", string labels = "{}")
    {
        var number = replicas is { } given ? $"\"replicas\": {given}, " : "";
        return $$"""
            {"apiVersion": "apps/v1", "kind": "{{kind}}",
             "metadata": {"name": "shop", "namespace": "{{ns}}", "labels": {{labels}} },
             "spec": { {{number}}"selector": {"matchLabels": {{Labels}} },
              "template": {"metadata": {"labels": {{Labels}} },
               "spec": {"containers": [{"name": "app", "image": "registry.example.com/app:1.2.3"}] } } } }
            """;
    }

    /// <summary>A budget.</summary>
    /// <param name="ns">Its namespace.</param>
    /// <param name="name">Its name.</param>
    /// <param name="spec">The members of its spec.</param>
    public static string Budget(string ns, string name, string spec) => $$"""
        {"apiVersion": "policy/v1", "kind": "PodDisruptionBudget",
         "metadata": {"name": "{{name}}", "namespace": "{{ns}}"}, "spec": { {{spec}} } }
        """;

    /// <summary>A selector of the pods of <see cref="Workload"/>, as a member of a spec.</summary>
    public static string Selector => $"\"selector\": {{\"matchLabels\": {Labels}}}";

    /// <summary>An autoscaler of the workload.</summary>
    /// <param name="ns">Its namespace.</param>
    /// <param name="minimum">Its lowest number; the field is left out where absent.</param>
    /// <param name="target">The name of what it scales.</param>
    public static string Autoscaler(string ns, int? minimum, string target = "shop")
    {
        var number = minimum is { } given ? $"\"minReplicas\": {given}, " : "";
        return $$"""
            {"apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler",
             "metadata": {"name": "{{target}}", "namespace": "{{ns}}"},
             "spec": { {{number}}"maxReplicas": 9, "scaleTargetRef": {"kind": "Deployment", "name": "{{target}}"} } }
            """;
    }

    /// <summary>
    /// An object of each kind that a policy may list, in a namespace of its own: Kyverno's command knows the kinds that
    /// are there only.
    /// </summary>
    public static ImmutableArray<string> Elsewhere { get; } =
    [
        Budget("elsewhere", "other", $"\"maxUnavailable\": 1, {Selector}"),
        Autoscaler("elsewhere", 2),
        Workload("elsewhere", 2),
        Workload("elsewhere", 2, "StatefulSet"),
    ];

    /// <summary>An example.</summary>
    /// <param name="name">What it shows.</param>
    /// <param name="expected">What is expected.</param>
    /// <param name="given">The object.</param>
    /// <param name="others">What else is there.</param>
    public static PolicyExample Case(string name, ExampleResult expected, string given, params string[] others) =>
        new() { Name = name, Expected = expected, Given = given, Others = [.. Elsewhere, .. others] };
}
