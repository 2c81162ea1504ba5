using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.Karpenter;

/// <summary>
/// Values of the Karpenter chart. Its own affinity keeps the controller off the nodes that it makes itself: the cluster
/// must have a few others.
/// </summary>
internal static class KarpenterValues
{
    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        ("replicas", CommonValues.Standby(plan)),
        ("priorityClassName", PlatformPriorities.SystemCluster),
        ("podSecurityContext", CommonValues.PodSecurity()),
        ("topologySpreadConstraints", CommonValues.Spread(plan, CommonValues.Standby(plan))),
        ("serviceAccount", HelmValues.Map(
            ("create", true),
            ("name", KarpenterOperator.ServiceAccount),
            ("annotations", RoleAnnotation(plan)))),
        ("serviceMonitor", CommonValues.Monitor(plan)),
        ("controller", HelmValues.Map(
            ("resources", HelmValues.Resources("250m", "512Mi", "1", "1Gi")),
            // Otherwise it asks the metadata service, which nodes keep from pods.
            ("env", (object[])
                [HelmValues.Map(("name", "AWS_REGION"), ("value", plan.RequiredAccount.Region.Name))]))),
        ("settings", HelmValues.Map(
            ("clusterName", plan.Cluster.Name),
            ("interruptionQueue", plan.InterruptionQueue?.Name))));

    private static Dictionary<string, object>? RoleAnnotation(OperatorPlan plan) =>
        plan.AnnotatedRoleArn(OperatorName.Karpenter) is { } arn
            ? HelmValues.Map(("eks.amazonaws.com/role-arn", arn))
            : null;
}
