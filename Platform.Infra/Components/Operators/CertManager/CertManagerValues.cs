using Platform.Manifests;

namespace Platform.Components.Operators.CertManager;

/// <summary>Values of the cert-manager chart.</summary>
internal static class CertManagerValues
{
    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan)
    {
        var values = Component(plan, CommonValues.Standby(plan), "controller");
        foreach (var (key, value) in HelmValues.Map(
            ("crds", HelmValues.Map(("enabled", true), ("keep", true))),
            ("global", HelmValues.Map(
                ("priorityClassName", PlatformPriorities.Critical),
                // The default is kube-system, where it would need rights for this alone.
                ("leaderElection", HelmValues.Map(("namespace", CertManagerOperator.Namespace))))),
            ("prometheus", HelmValues.Map(
                ("enabled", true), ("servicemonitor", CommonValues.Monitor(plan, "labels")))),
            ("webhook", Component(plan, plan.Profile.Replicas, "webhook")),
            ("cainjector", Component(plan, CommonValues.Standby(plan), "cainjector")),
            ("startupapicheck", Restricted(HelmValues.Resources("10m", "32Mi", "100m", "128Mi")))))
        {
            values.Add(key, value);
        }

        return values;
    }

    private static Dictionary<string, object> Component(OperatorPlan plan, int replicas, string component)
    {
        var values = Restricted(HelmValues.Resources("50m", "128Mi", "500m", "512Mi"));
        values.Add("replicaCount", replicas);
        values.Add("podDisruptionBudget", CommonValues.Budget(replicas));
        values.Add(
            "topologySpreadConstraints",
            CommonValues.Spread(
                plan,
                replicas,
                ("app.kubernetes.io/instance", CertManagerOperator.Namespace),
                ("app.kubernetes.io/component", component)));
        return values;
    }

    private static Dictionary<string, object> Restricted(Dictionary<string, object> resources) => HelmValues.Map(
        ("resources", resources),
        ("securityContext", CommonValues.PodSecurity()),
        ("containerSecurityContext", HelmValues.RestrictedContainer()));
}
