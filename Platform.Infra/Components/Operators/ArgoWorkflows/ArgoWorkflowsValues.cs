using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.ArgoWorkflows;

/// <summary>Values of the Argo Workflows chart.</summary>
internal static class ArgoWorkflowsValues
{
    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        // The full definitions are fetched from GitHub by a hook, which a cluster without that way out cannot do.
        ("crds", HelmValues.Map(("install", true), ("full", false), ("keep", true))),
        ("controller", Controller(plan)),
        ("server", Server(plan)),
        ("executor", Executor(plan)),
        ("mainContainer", HelmValues.Map(
            ("resources", HelmValues.Resources("100m", "128Mi", "1", "512Mi")),
            ("securityContext", HelmValues.RestrictedContainer()))));

    private static Dictionary<string, object> Controller(OperatorPlan plan)
    {
        var values = Common(plan, HelmValues.Resources("100m", "128Mi", "1", "1Gi"));
        // The chart's default is the namespace called default, where nothing of ours runs.
        values.Add("workflowNamespaces", (object[])[ArgoWorkflowsOperator.Namespace]);
        values.Add("metricsConfig", HelmValues.Map(("enabled", true)));
        values.Add("serviceMonitor", CommonValues.Monitor(plan));
        values.Add("workflowDefaults", WorkflowDefaults.Of());
        return values;
    }

    private static Dictionary<string, object> Server(OperatorPlan plan)
    {
        var values = Common(plan, HelmValues.Resources("50m", "128Mi", "500m", "512Mi"));
        // Everybody acts with their own rights in the cluster; in mode "server" anybody would have the server's.
        values.Add("authModes", (object[])["client"]);
        values.Add("ingress", HelmValues.Map(("enabled", false)));
        return values;
    }

    private static Dictionary<string, object> Common(OperatorPlan plan, Dictionary<string, object> resources)
    {
        var replicas = CommonValues.Standby(plan);
        return HelmValues.Map(
            ("replicas", replicas),
            ("pdb", CommonValues.PlainBudget(replicas)),
            ("topologySpreadConstraints", CommonValues.Spread(plan, replicas)),
            ("priorityClassName", PlatformPriorities.Critical),
            ("logging", HelmValues.Map(("format", "json"))),
            ("podSecurityContext", CommonValues.PodSecurity()),
            ("securityContext", HelmValues.RestrictedContainer()),
            ("resources", resources));
    }

    private static Dictionary<string, object> Executor(OperatorPlan plan) => HelmValues.Map(
        ("image", Image(plan)),
        ("resources", HelmValues.Resources("50m", "64Mi", "500m", "256Mi")),
        ("securityContext", HelmValues.RestrictedContainer()));

    // Executor and controller must be of one version: of a chart that the stack pins itself, only the chart knows it.
    private static Dictionary<string, object>? Image(OperatorPlan plan) =>
        plan.Config.ArgoWorkflows.ChartVersion is null
            ? HelmValues.Map(("tag", $"{Charts.ArgoWorkflows.AppVersion}-nonroot"))
            : null;
}
