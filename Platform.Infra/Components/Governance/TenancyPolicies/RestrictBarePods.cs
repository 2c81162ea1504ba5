using System.Collections.Immutable;
using Platform.Policies;
using Platform.Tenancy;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// Pods of teams have an owner that starts them again. Velero restores pods without their owners, who then take them
/// over, so its pods pass.
/// </summary>
internal static class RestrictBarePods
{
    /// <summary>Namespaces that belong to a team.</summary>
    public static ImmutableArray<LabelRequirement> Teams { get; } =
        [new(TeamNames.TeamLabel, LabelOperator.Exists, [])];

    /// <summary>The labels of a team's namespace.</summary>
    public static ImmutableSortedDictionary<string, string> TeamShop { get; } =
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal, [KeyValuePair.Create(TeamNames.TeamLabel, "shop")]);

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new()
    {
        Name = "restrict-bare-pods",
        Title = "Pods and replica sets of teams belong to a workload",
        Why = "A pod that somebody started by hand is gone with its node, and nobody knows what it was.",
        Match = new PolicyMatch
        {
            // With pods alone Kyverno would look for owners in the templates of workloads, where there are none.
            Resources = [new("", "v1", ["pods"], ["CREATE"]), new("apps", "v1", ["replicasets"], ["CREATE"])],
            Namespaces = Teams,
            Objects = [new("velero.io/restore-name", LabelOperator.DoesNotExist, [])],
        },
        Body = new PolicyBody.Validating
        {
            Rules =
            [
                new PolicyRule
                {
                    Expression = "size(object.metadata.?ownerReferences.orValue([])) > 0",
                    Message = "It has no owner that would start it again. Make a Deployment or a Job of it.",
                },
            ],
        },
        Examples =
        [
            Pod("of-a-replicaset", "apps/v1", "ReplicaSet"),
            Pod("of-a-statefulset", "apps/v1", "StatefulSet"),
            Pod("of-a-daemonset", "apps/v1", "DaemonSet"),
            Pod("of-a-job", "batch/v1", "Job"),
            Pod("of-a-workflow", "argoproj.io/v1alpha1", "Workflow"),
            Pod("of-a-rollout", "argoproj.io/v1alpha1", "Rollout"),
            Pod("of-a-cluster", "postgresql.cnpg.io/v1", "Cluster"),
            Pod("of-a-run", "tekton.dev/v1", "TaskRun"),
            .. new[] { "debug", "curl", "tmp-shell", "nginx", "psql", "load-test", "one-off" }
                .Select(name => Bare(name, "")),
            Bare("empty-owners", "\"ownerReferences\": [], "),
            Bare("labelled", "\"labels\": {\"app\": \"shop\"}, "),
            Bare("restored", "\"labels\": {\"velero.io/restore-name\": \"r\"}, ") with { Expected = ExampleResult.Skip },
            Bare("bare-set", "") with
            {
                Given = """
                    {"apiVersion": "apps/v1", "kind": "ReplicaSet",
                     "metadata": {"name": "bare-set", "namespace": "team-shop"}, "spec": {"replicas": 2} }
                    """,
            },
            Bare("elsewhere", "") with
            {
                Expected = ExampleResult.Skip,
                NamespaceLabels = ImmutableSortedDictionary<string, string>.Empty,
            },
        ],
    };

    private static PolicyExample Pod(string name, string version, string kind) => Bare(
        name,
        $$""" "ownerReferences": [{"apiVersion": "{{version}}", "kind": "{{kind}}", "name": "shop", "uid": "1"}], """) with
    {
        Expected = ExampleResult.Pass,
    };

    private static PolicyExample Bare(string name, string metadata) => new()
    {
        Name = name,
        Expected = ExampleResult.Fail,
        NamespaceLabels = TeamShop,
        Given = $$"""
            {"apiVersion": "v1", "kind": "Pod", "metadata": { {{metadata}} "name": "{{name}}", "namespace": "team-shop"},
             "spec": {"containers": [{"name": "app", "image": "registry.example.com/app:1.2.3"}] } }
            """,
    };
}
