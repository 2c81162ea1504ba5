using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.ExternalSecrets;

/// <summary>Values of the External Secrets chart.</summary>
internal static class ExternalSecretsValues
{
    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan)
    {
        var values = Component(plan, CommonValues.Standby(plan), "external-secrets");
        foreach (var (key, value) in HelmValues.Map(
            ("installCRDs", true),
            ("leaderElect", true),
            ("serviceAccount", HelmValues.Map(
                ("create", true),
                ("name", ExternalSecretsOperator.ServiceAccount),
                ("annotations", RoleAnnotation(plan)))),
            ("extraEnv", Environment(plan)),
            ("serviceMonitor", CommonValues.Monitor(plan)),
            // Secrets are read, never written: the role could not, and the operator should not try.
            ("crds", HelmValues.Map(("createPushSecret", false), ("createClusterPushSecret", false))),
            ("processPushSecret", false),
            ("processClusterPushSecret", false),
            ("webhook", Component(plan, plan.Profile.Replicas, "external-secrets-webhook")),
            ("certController", Component(plan, 1, "external-secrets-cert-controller"))))
        {
            values.Add(key, value);
        }

        return values;
    }

    private static Dictionary<string, object> Component(OperatorPlan plan, int replicas, string name) =>
        HelmValues.Map(
            ("replicaCount", replicas),
            ("podDisruptionBudget", CommonValues.PlainBudget(replicas)),
            ("topologySpreadConstraints",
                CommonValues.Spread(plan, replicas, ("app.kubernetes.io/name", name))),
            ("priorityClassName", PlatformPriorities.Critical),
            ("podSecurityContext", CommonValues.PodSecurity()),
            ("securityContext", HelmValues.RestrictedContainer()),
            ("resources", HelmValues.Resources("50m", "128Mi", "500m", "512Mi")));

    private static Dictionary<string, object>? RoleAnnotation(OperatorPlan plan) =>
        plan.AnnotatedRoleArn(OperatorName.ExternalSecrets) is { } arn
            ? HelmValues.Map(("eks.amazonaws.com/role-arn", arn))
            : null;

    private static object[]? Environment(OperatorPlan plan) => plan.Account is { IsGovCloud: true }
        ? [HelmValues.Map(("name", "AWS_USE_FIPS_ENDPOINT"), ("value", "true"))]
        : null;
}
