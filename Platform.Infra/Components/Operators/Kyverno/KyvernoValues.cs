using Platform.Manifests;

namespace Platform.Components.Operators.Kyverno;

/// <summary>
/// Values of the Kyverno chart. Its own lists of what webhooks and reports leave out stay as they are: a list of ours
/// would replace them whole.
/// </summary>
internal static class KyvernoValues
{
    private const string Release = "kyverno";

    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        ("features", Features(plan)),
        ("admissionController", AdmissionController(plan)),
        ("backgroundController", Controller(plan, "background-controller", "1Gi")),
        ("cleanupController", Controller(plan, "cleanup-controller", "256Mi")),
        ("reportsController", Controller(plan, "reports-controller", "1Gi")),
        ("crds", HelmValues.Map(("migration", Hook("podResources")))),
        ("webhooksCleanup", Hook("resources")));

    private static Dictionary<string, object> Hook(string resourcesKey) => HelmValues.Map(
        ("podSecurityContext", CommonValues.PodSecurity()),
        ("securityContext", HelmValues.RestrictedContainer()),
        (resourcesKey, HelmValues.Resources("10m", "64Mi", "100m", "256Mi")));

    private static Dictionary<string, object> Features(OperatorPlan plan) => HelmValues.Map(
        ("policyExceptions", HelmValues.Map(("enabled", true), ("namespace", KyvernoOperator.ExceptionNamespace))),
        // One replica is away for as long as its node is replaced; deploys must not stop for that.
        ("forceFailurePolicyIgnore", HelmValues.Map(("enabled", plan.Profile.Replicas < 2))),
        ("logging", HelmValues.Map(("format", "json"))));

    private static Dictionary<string, object> AdmissionController(OperatorPlan plan)
    {
        var values = Common(plan, "admission-controller", plan.Profile.Replicas);
        values.Add("container", HelmValues.Map(
            ("resources", HelmValues.Resources("250m", "256Mi", "2", "768Mi")),
            ("securityContext", HelmValues.RestrictedContainer())));
        values.Add("initContainer", HelmValues.Map(
            ("resources", HelmValues.Resources("10m", "64Mi", "100m", "256Mi")),
            ("securityContext", HelmValues.RestrictedContainer())));
        return values;
    }

    private static Dictionary<string, object> Controller(OperatorPlan plan, string component, string memoryLimit)
    {
        var values = Common(plan, component, CommonValues.Standby(plan));
        values.Add("resources", HelmValues.Resources("100m", "128Mi", "1", memoryLimit));
        values.Add("securityContext", HelmValues.RestrictedContainer());
        return values;
    }

    private static Dictionary<string, object> Common(OperatorPlan plan, string component, int replicas) =>
        HelmValues.Map(
            ("replicas", replicas),
            ("podDisruptionBudget", Budget(replicas)),
            ("topologySpreadConstraints", CommonValues.Spread(
                plan,
                replicas,
                ("app.kubernetes.io/part-of", Release),
                ("app.kubernetes.io/instance", Release),
                ("app.kubernetes.io/component", component))),
            ("priorityClassName", PlatformPriorities.SystemCluster),
            ("podSecurityContext", CommonValues.PodSecurity()),
            ("serviceMonitor", CommonValues.Monitor(plan)));

    // The chart's own minAvailable of 1 would stay beside our maxUnavailable, and it refuses to be installed with both.
    private static Dictionary<string, object> Budget(int replicas)
    {
        var budget = CommonValues.Budget(replicas);
        if (replicas > 1)
        {
            budget.Add("minAvailable", 0);
        }

        return budget;
    }
}
