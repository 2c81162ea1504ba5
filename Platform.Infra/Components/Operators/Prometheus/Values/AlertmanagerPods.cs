using Platform.Catalog;
using Platform.Manifests;
using Platform.Signals.Routing;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>Alertmanager: a cluster of as many as the environment has replicas, with the stack's routes.</summary>
internal static class AlertmanagerPods
{
    /// <summary>Key <c>alertmanager</c> of the chart.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan)
    {
        var replicas = plan.Profile.Replicas;
        var routes = AlertmanagerValues.Of(plan.Routing);
        return HelmValues.Map(
            ("config", routes.Config),
            ("templateFiles", routes.TemplateFileValues()),
            ("serviceAccount", UsesAws(plan)
                ? HelmValues.Map(("annotations", plan.RoleAnnotations(OperatorName.KubePrometheusStack)))
                : null),
            ("podDisruptionBudget", ChartBudget.Of(replicas)),
            ("alertmanagerSpec", HelmValues.Map(
                ("replicas", replicas),
                ("secrets", routes.Secrets.IsEmpty ? null : routes.Secrets.ToArray<object>()),
                ("storage", Volumes.Claim(plan, "2Gi")),
                ("priorityClassName", PlatformPriorities.Critical),
                ("podAntiAffinity", plan.Profile.SpreadOverZones ? "hard" : "soft"),
                ("podAntiAffinityTopologyKey", "topology.kubernetes.io/zone"),
                ("resources", HelmValues.Resources("20m", "64Mi", "200m", "128Mi")))));
    }

    /// <summary>Whether a receiver is in AWS, so that Alertmanager has a role there.</summary>
    private static bool UsesAws(OperatorPlan plan) => plan.Routing.TopicArn is not null;
}
