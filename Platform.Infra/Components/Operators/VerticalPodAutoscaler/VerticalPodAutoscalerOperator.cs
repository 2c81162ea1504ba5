using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.VerticalPodAutoscaler;

/// <summary>
/// Recommendations of requests. The updater and its webhook, which restart pods to apply them, stay away: requests are
/// changed in Git, where a person sees them.
/// </summary>
internal static class VerticalPodAutoscalerOperator
{
    private const int MetricsPort = 8942;

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.VerticalPodAutoscaler,
        Place = new OperatorPlace("vpa", PodSecurityLevel.Restricted),
        Chart = Charts.VerticalPodAutoscaler,
        CrdGroups = ["autoscaling.k8s.io"],
        Needs = _ => [new OperatorNeed(
            OperatorName.MetricsServer, OperatorNames.Path(OperatorName.VerticalPodAutoscaler),
            "the usage that it makes recommendations of")],
        Values = Values,
        Traffic = plan =>
        [
            new PodTraffic
            {
                Name = "vpa-recommender",
                Pods = CommonTraffic.Labels(("app.kubernetes.io/name", "vpa")),
                In = [CommonTraffic.Scrapes(MetricsPort)],
                Out = [CommonTraffic.Names, CommonTraffic.ApiServer(plan)],
            },
        ],
    };

    private static Dictionary<string, object> Values(OperatorPlan plan) => HelmValues.Map(
        ("priorityClassName", PlatformPriorities.Critical),
        ("recommender", HelmValues.Map(
            ("replicaCount", 1),
            ("extraArgs", HelmValues.Map(
                ("v", "2"),
                // Below these a recommendation is noise: the runtime itself takes as much.
                ("pod-recommendation-min-cpu-millicores", 15),
                ("pod-recommendation-min-memory-mb", 100))),
            ("resources", HelmValues.Resources("50m", "500Mi", "500m", "1Gi")),
            ("podMonitor", CommonValues.Monitor(plan, "labels")))),
        ("updater", HelmValues.Map(("enabled", false))),
        ("admissionController", HelmValues.Map(("enabled", false))));
}
