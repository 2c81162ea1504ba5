using Platform.Policies;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// Pods of a workload with several replicas are spread over zones and nodes, where they can be. EKS gives no way to set
/// the scheduler's own defaults. Only new templates are changed: a template that changes by itself would roll out a
/// workload that nobody touched.
/// </summary>
internal static class AddTopologySpread
{
    private const string Path = "Object.spec.template.spec.topologySpreadConstraints";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new()
    {
        Name = "add-topology-spread",
        Title = "Replicas are spread over zones and nodes",
        Why = "With all replicas in one zone, that zone's outage is the service's.",
        Match = new PolicyMatch
        {
            Resources = [new("apps", "v1", ["deployments", "statefulsets"], ["CREATE", "UPDATE"])],
        },
        Conditions =
        [
            new("has-replicas", "object.spec.?replicas.orValue(1) > 1"),
            new("has-none-yet", "!has(object.spec.template.spec.topologySpreadConstraints)"),
            new("selects-by-label", "has(object.spec.selector.matchLabels)"),
            new("is-new", "request.operation == 'CREATE' || object.spec.template != oldObject.spec.template"),
        ],
        Body = new PolicyBody.Mutating
        {
            Applies =
            [
                "Object{spec: Object.spec{template: Object.spec.template{spec: Object.spec.template.spec{"
                + $"topologySpreadConstraints: [{Spread("topology.kubernetes.io/zone")}, {Spread("kubernetes.io/hostname")}]"
                + "}}}}",
            ],
        },
        Examples = TopologySpreadExamples.All,
    };

    private static string Spread(string key) =>
        $"{Path}{{maxSkew: 1, topologyKey: '{key}', whenUnsatisfiable: 'ScheduleAnyway', "
        + $"labelSelector: {Path}.labelSelector{{matchLabels: object.spec.selector.matchLabels}}}}";
}
