using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.ArgoRollouts;

/// <summary>Argo Rollouts: progressive delivery.</summary>
internal static class ArgoRolloutsOperator
{
    private const int MetricsPort = 8090;
    private const int PrometheusPort = 9090;

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.ArgoRollouts,
        Place = new OperatorPlace("argo-rollouts", PodSecurityLevel.Restricted),
        Chart = Charts.ArgoRollouts,
        CrdGroups = ["argoproj.io"],
        Values = Values,
        Traffic = Traffic,
    };

    private static Dictionary<string, object> Values(OperatorPlan plan)
    {
        var replicas = CommonValues.Standby(plan);
        return HelmValues.Map(
            ("installCRDs", true),
            ("keepCRDs", true),
            ("podSecurityContext", CommonValues.PodSecurity()),
            ("containerSecurityContext", HelmValues.RestrictedContainer()),
            ("controller", HelmValues.Map(
                ("replicas", replicas),
                ("pdb", CommonValues.PlainBudget(replicas)),
                ("topologySpreadConstraints", CommonValues.Spread(plan, replicas)),
                ("priorityClassName", PlatformPriorities.Critical),
                ("logging", HelmValues.Map(("format", "json"))),
                ("resources", HelmValues.Resources("100m", "128Mi", "1", "512Mi")),
                ("metrics", HelmValues.Map(("enabled", true), ("serviceMonitor", CommonValues.Monitor(plan)))))),
            // It has no login of its own.
            ("dashboard", HelmValues.Map(("enabled", false))));
    }

    private static ImmutableArray<PodTraffic> Traffic(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = "argo-rollouts",
            Pods = CommonTraffic.Labels(),
            In = [CommonTraffic.Scrapes(MetricsPort)],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.ApiServer(plan),
                new Allowance(
                    [new Peer { Namespace = OperatorPlace.Monitoring.Namespace }],
                    [new PeerPort(PrometheusPort)],
                    "ask Prometheus whether a release is well"),
            ],
        },
    ];
}
