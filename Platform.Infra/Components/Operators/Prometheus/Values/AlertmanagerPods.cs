using Platform.Manifests;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>Alertmanager: a cluster of as many as the environment has replicas, with the stack's routes.</summary>
internal static class AlertmanagerPods
{
    /// <summary>Key <c>alertmanager</c> of the chart.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values; without routes the chart's own, which send nothing anywhere.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan)
    {
        var replicas = plan.Profile.Replicas;
        return HelmValues.Map(
            ("podDisruptionBudget", ChartBudget.Of(replicas)),
            ("alertmanagerSpec", HelmValues.Map(
                ("replicas", replicas),
                ("storage", Volumes.Claim(plan, "2Gi")),
                ("priorityClassName", PlatformPriorities.Critical),
                ("podAntiAffinity", plan.Profile.SpreadOverZones ? "hard" : "soft"),
                ("podAntiAffinityTopologyKey", "topology.kubernetes.io/zone"),
                ("resources", HelmValues.Resources("20m", "64Mi", "200m", "128Mi")))));
    }
}
