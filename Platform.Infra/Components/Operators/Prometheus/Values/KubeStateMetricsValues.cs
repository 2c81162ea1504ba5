using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>kube-state-metrics, with the labels and custom resources that alerts ask for.</summary>
internal static class KubeStateMetricsValues
{
    private const string VpaGroup = "autoscaling.k8s.io";

    /// <summary>Key <c>kube-state-metrics</c> of the chart.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan)
    {
        var values = HelmValues.Map(
            ("priorityClassName", PlatformPriorities.Critical),
            ("resources", HelmValues.Resources("20m", "64Mi", "200m", "512Mi")),
            // Labels are metrics only where they are listed: kube_node_labels has none by itself.
            ("metricLabelsAllowlist", (object[])
            [
                "nodes=[karpenter.sh/capacity-type,karpenter.sh/nodepool,eks.amazonaws.com/capacityType,"
                + "eks.amazonaws.com/nodegroup,node.kubernetes.io/instance-type,topology.kubernetes.io/zone]",
                "deployments=[fasti.sh/idle-ok]",
                "namespaces=[team,environment]",
                // What holds of the deployment calendar is a label of its state, so that no exporter is needed.
                "configmaps=[fasti.sh/freeze-status,fasti.sh/freeze-source,fasti.sh/freeze-override,fasti.sh/freeze-until,fasti.sh/drift-result]",
                // Vault says on its pods whether it is sealed and active; its own gauge is gone when it matters.
                "pods=[vault-active,vault-sealed]",
            ]));
        if (!plan.States.IsOff(OperatorName.VerticalPodAutoscaler))
        {
            values["customResourceState"] = HelmValues.Map(("enabled", true), ("config", VpaMetrics()));
            values["rbac"] = HelmValues.Map(("extraRules", (object[])
            [
                HelmValues.Map(
                    ("apiGroups", (object[])[VpaGroup]),
                    ("resources", (object[])["verticalpodautoscalers"]),
                    ("verbs", (object[])["list", "watch"])),
            ]));
        }

        return values;
    }

    // Nothing else exports the recommendations: kube-state-metrics dropped its own metrics of them in 2.9.
    private static Dictionary<string, object> VpaMetrics() => HelmValues.Map(
        ("kind", "CustomResourceStateMetrics"),
        ("spec", HelmValues.Map(("resources", (object[])
        [
            HelmValues.Map(
                ("groupVersionKind", HelmValues.Map(
                    ("group", VpaGroup), ("kind", "VerticalPodAutoscaler"), ("version", "v1"))),
                ("metricNamePrefix", "kube"),
                ("labelsFromPath", HelmValues.Map(
                    ("namespace", (object[])["metadata", "namespace"]),
                    ("verticalpodautoscaler", (object[])["metadata", "name"]),
                    ("target_kind", (object[])["spec", "targetRef", "kind"]),
                    ("target_name", (object[])["spec", "targetRef", "name"]))),
                ("metrics", Recommendations())),
        ]))));

    private static object[] Recommendations() =>
    [
        .. from bound in (string[])["target", "lowerBound", "upperBound", "uncappedTarget"]
           from resource in (string[])["cpu", "memory"]
           select Recommendation(bound, resource),
    ];

    private static Dictionary<string, object> Recommendation(string bound, string resource) => HelmValues.Map(
        ("name", "verticalpodautoscaler_status_recommendation_containerrecommendations_"
            + $"{bound.ToLowerInvariant()}_{resource}"),
        ("help", $"Recommended {resource} of a container: {bound}."),
        ("each", HelmValues.Map(
            ("type", "Gauge"),
            ("gauge", HelmValues.Map(
                ("path", (object[])["status", "recommendation", "containerRecommendations"]),
                ("labelsFromPath", HelmValues.Map(("container", (object[])["containerName"]))),
                ("valueFrom", (object[])[bound, resource]))))));
}
