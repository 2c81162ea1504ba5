using Platform.Manifests;

namespace Platform.Components.Operators.ArgoCd;

/// <summary>Argo CD's cache: one Redis, or with three replicas a set of them behind HAProxy.</summary>
internal static class ArgoCdRedis
{
    /// <summary>Replicas below which Redis Sentinel finds no majority.</summary>
    private const int Quorum = 3;

    /// <summary>Values of the single Redis; the chart leaves it out where there is a set.</summary>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Single() => HelmValues.Map(
        ("resources", HelmValues.Resources("50m", "128Mi", "500m", "512Mi")),
        ("securityContext", CommonValues.PodSecurity()),
        ("containerSecurityContext", HelmValues.RestrictedContainer()));

    /// <summary>Values of the set, on a node each.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> HighlyAvailable(OperatorPlan plan) => plan.Profile.Replicas < Quorum
        ? HelmValues.Map(("enabled", false))
        : HelmValues.Map(
            ("enabled", true),
            ("hardAntiAffinity", true),
            ("redis", Limited("100m", "256Mi", "500m", "1Gi")),
            ("sentinel", Limited("50m", "64Mi", "200m", "128Mi")),
            ("splitBrainDetection", Limited("10m", "32Mi", "100m", "64Mi")),
            ("init", Limited("10m", "32Mi", "100m", "64Mi")),
            ("configmapTest", Limited("10m", "32Mi", "100m", "64Mi")),
            ("securityContext", CommonValues.PodSecurity()),
            ("containerSecurityContext", HelmValues.RestrictedContainer()),
            ("podDisruptionBudget", Budget()),
            ("haproxy", HelmValues.Map(
                ("hardAntiAffinity", true),
                ("resources", HelmValues.Resources("50m", "64Mi", "500m", "256Mi")),
                ("init", Limited("10m", "32Mi", "100m", "64Mi")),
                ("securityContext", CommonValues.PodSecurity()),
                ("containerSecurityContext", HelmValues.RestrictedContainer()),
                ("podDisruptionBudget", Budget()))));

    private static Dictionary<string, object> Limited(
        string cpu, string memory, string cpuLimit, string memoryLimit) =>
        HelmValues.Map(("resources", HelmValues.Resources(cpu, memory, cpuLimit, memoryLimit)));

    private static Dictionary<string, object> Budget() =>
        HelmValues.Map(("maxUnavailable", 1), ("unhealthyPodEvictionPolicy", "AlwaysAllow"));
}
