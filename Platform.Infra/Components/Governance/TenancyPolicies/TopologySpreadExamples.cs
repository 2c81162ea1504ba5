using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>Workloads that are spread, and some that are left as they are.</summary>
internal static class TopologySpreadExamples
{
    private const string Own =
        """ "topologySpreadConstraints": [{"maxSkew": 2, "topologyKey": "rack", "whenUnsatisfiable": "DoNotSchedule"}], """;

    private const string Added = """
        "topologySpreadConstraints": [
          {"maxSkew": 1, "topologyKey": "topology.kubernetes.io/zone", "whenUnsatisfiable": "ScheduleAnyway",
           "labelSelector": {"matchLabels": {"app": "shop"} } },
          {"maxSkew": 1, "topologyKey": "kubernetes.io/hostname", "whenUnsatisfiable": "ScheduleAnyway",
           "labelSelector": {"matchLabels": {"app": "shop"} } }],
        """;

    /// <summary>The examples.</summary>
    public static ImmutableArray<PolicyExample> All { get; } =
    [
        Spread("two", "Deployment", 2),
        Spread("twenty", "Deployment", 20),
        Spread("stateful", "StatefulSet", 3),
        Spread("new-image", "Deployment", 2) with { Before = Workload("new-image", "Deployment", 2, "", "app:1.0.0") },
        Left("one", Workload("one", "Deployment", 1)),
        Left("none", Workload("none", "Deployment", 0)),
        Left("unsaid", Workload("unsaid", "StatefulSet", 2).Replace("\"replicas\": 2, ", "", StringComparison.Ordinal)),
        Left("own", Workload("own", "Deployment", 2, Own)),
        Left("scaled", Workload("scaled", "Deployment", 5)) with { Before = Workload("scaled", "Deployment", 2) },
        Left("annotated", Workload("annotated", "Deployment", 2)) with { Before = Workload("annotated", "Deployment", 2) },
        Left("expressions", Workload("expressions", "Deployment", 2).Replace(
            "\"matchLabels\": {\"app\": \"shop\"}",
            """ "matchExpressions": [{"key": "app", "operator": "Exists"}] """, StringComparison.Ordinal)),
        Left("system", Workload("system", "Deployment", 2).Replace("team-shop", "kube-system", StringComparison.Ordinal)),
    ];

    private static PolicyExample Spread(string name, string kind, int replicas) => new()
    {
        Name = name,
        Expected = ExampleResult.Pass,
        Given = Workload(name, kind, replicas),
        Made = Workload(name, kind, replicas, Added),
    };

    private static PolicyExample Left(string name, string given) =>
        new() { Name = name, Expected = ExampleResult.Skip, Given = given };

    private static string Workload(
        string name, string kind, int replicas, string spec = "", string image = "app:1.2.3") => $$"""
        {"apiVersion": "apps/v1", "kind": "{{kind}}", "metadata": {"name": "{{name}}", "namespace": "team-shop"},
         "spec": {"replicas": {{replicas}}, "selector": {"matchLabels": {"app": "shop"} },
           "template": {"metadata": {"labels": {"app": "shop"} },
             "spec": { {{spec}} "containers": [{"name": "app", "image": "registry.example.com/{{image}}"}] } } } }
        """;
}
