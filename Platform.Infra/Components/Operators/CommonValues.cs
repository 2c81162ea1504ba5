using Platform.Manifests;

namespace Platform.Components.Operators;

/// <summary>Values that many charts take in the same form.</summary>
internal static class CommonValues
{
    /// <summary>
    /// Replicas of a controller that elects a leader: a second one takes over at once, a third would only wait.
    /// </summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>One or two.</returns>
    public static int Standby(OperatorPlan plan) => Math.Min(plan.Profile.Replicas, 2);

    /// <summary>
    /// A pod that the restricted level admits, under the id that its image or its chart gives it, which is never
    /// root's.
    /// </summary>
    /// <returns>The pod's security context.</returns>
    public static Dictionary<string, object> PodSecurity() => HelmValues.Map(
        ("runAsNonRoot", true), ("seccompProfile", HelmValues.Map(("type", "RuntimeDefault"))));

    /// <summary>A monitor that the platform's Prometheus takes.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="labelsKey">What the chart calls the monitor's own labels.</param>
    /// <returns>The monitor, enabled where the cluster knows monitors.</returns>
    public static Dictionary<string, object> Monitor(OperatorPlan plan, string labelsKey = "additionalLabels") =>
        plan.HasMonitors
            ? HelmValues.Map(("enabled", true), (labelsKey, HelmValues.Map(("release", PrometheusNames.Release))))
            : HelmValues.Map(("enabled", false));

    /// <summary>
    /// A budget that a drain always gets past: one pod at a time, and pods that are not ready do not count. With one
    /// replica there is none, for it could only block.
    /// </summary>
    /// <param name="replicas">Replicas.</param>
    /// <returns>The budget.</returns>
    public static Dictionary<string, object> Budget(int replicas) => replicas < 2
        ? HelmValues.Map(("enabled", false))
        : HelmValues.Map(
            ("enabled", true), ("maxUnavailable", 1), ("unhealthyPodEvictionPolicy", "AlwaysAllow"));

    /// <summary>A budget as <see cref="Budget"/>, of a chart that has no say in pods that are not ready.</summary>
    /// <param name="replicas">Replicas.</param>
    /// <returns>The budget.</returns>
    public static Dictionary<string, object> PlainBudget(int replicas) => replicas < 2
        ? HelmValues.Map(("enabled", false))
        : HelmValues.Map(("enabled", true), ("maxUnavailable", 1));

    /// <summary>
    /// Keeps replicas apart: over zones, as strictly as the environment wants it, and over nodes where there is room.
    /// Pods of one revision are counted, so that a rollout does not stand in its own way.
    /// </summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="replicas">Replicas; one has nothing to be kept apart from.</param>
    /// <param name="labels">Labels of the pods; none where the chart adds them by itself.</param>
    /// <returns>The constraints.</returns>
    public static object[] Spread(
        OperatorPlan plan, int replicas, params ReadOnlySpan<(string Key, object? Value)> labels)
    {
        if (replicas < 2)
        {
            return [];
        }

        var selector = labels.IsEmpty ? null : HelmValues.Map(("matchLabels", HelmValues.Map(labels)));
        return
        [
            Constraint("topology.kubernetes.io/zone", plan.Profile.SpreadOverZones, selector),
            Constraint("kubernetes.io/hostname", isStrict: false, selector),
        ];
    }

    private static Dictionary<string, object> Constraint(
        string key, bool isStrict, Dictionary<string, object>? selector) => HelmValues.Map(
        ("maxSkew", 1),
        ("topologyKey", key),
        ("whenUnsatisfiable", isStrict ? "DoNotSchedule" : "ScheduleAnyway"),
        ("matchLabelKeys", (object[])["pod-template-hash"]),
        ("labelSelector", selector));
}
