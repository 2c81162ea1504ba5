using Platform.Components.Governance.Windows;
using Platform.Manifests;

namespace Platform.Components.Operators.ArgoCd;

/// <summary>
/// Values of the Argo CD chart. There is no password in them: Argo CD makes one for <c>admin</c> itself, in the Secret
/// <c>argocd-initial-admin-secret</c>. Ingress stays off until somebody decides who may come in.
/// </summary>
internal static class ArgoCdValues
{
    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        // Otherwise the release's name comes first, and every guide's argocd-server is argo-cd-argocd-server.
        ("fullnameOverride", "argocd"),
        ("global", Global(plan)),
        ("configs", HelmValues.Map(
            ("cm", HelmValues.Map(
            [
                ("globalProjects", GlobalProjects),
                ("resource.exclusions", ArgoCdExclusions.Text),
                .. ArgoCdDifferences.Entries,
            ])))),
        // Its replicas share out clusters between them, and there is one cluster: a second would stand idle.
        ("controller", Component(plan, 1, HelmValues.Resources("250m", "512Mi", "2", "4Gi"))),
        ("server", Server(plan)),
        ("repoServer", RepoServer(plan)),
        ("applicationSet",
            Component(plan, CommonValues.Standby(plan), HelmValues.Resources("50m", "128Mi", "500m", "512Mi"))),
        ("notifications", Notifications(plan)),
        // Only of use with a connector, which a stack would have to configure.
        ("dex", HelmValues.Map(("enabled", false))),
        ("redis", ArgoCdRedis.Single()),
        ("redis-ha", ArgoCdRedis.HighlyAvailable(plan)),
        ("redisSecretInit", HelmValues.Map(
            ("securityContext", CommonValues.PodSecurity()),
            ("containerSecurityContext", HelmValues.RestrictedContainer()),
            ("resources", HelmValues.Resources("10m", "64Mi", "200m", "256Mi")))));

    // Projects with the calendar's label inherit its sync windows (Argo CD: Configuring Global Projects).
    private const string GlobalProjects =
        $"""
        - labelSelector:
            matchLabels:
              {WindowNames.ScopeLabel}: {WindowNames.ScopeEnabled}
          projectName: {WindowNames.GlobalProject}

        """;

    private static Dictionary<string, object> Global(OperatorPlan plan) => HelmValues.Map(
        ("domain", $"argocd.{plan.Deployment.Domain}"),
        ("logging", HelmValues.Map(("format", "json"))),
        ("priorityClassName", PlatformPriorities.Critical),
        ("securityContext", CommonValues.PodSecurity()),
        // The platform's own network policies take their place.
        ("networkPolicy", HelmValues.Map(("create", false))));

    private static Dictionary<string, object> Server(OperatorPlan plan)
    {
        var values = Component(plan, plan.Profile.Replicas, HelmValues.Resources("50m", "128Mi", "1", "512Mi"));
        values.Add("ingress", HelmValues.Map(("enabled", false)));
        return values;
    }

    private static Dictionary<string, object> Notifications(OperatorPlan plan)
    {
        var values = Monitored(plan, HelmValues.Resources("50m", "128Mi", "500m", "256Mi"));
        // The audit trail writes it (NotificationsConfigMap).
        values.Add("cm", HelmValues.Map(("create", false)));
        // One worker is the default: while it tries to reach one receiver, the messages to all others wait.
        values.Add("extraArgs", (object[])["--processors-count=4"]);
        return values;
    }

    private static Dictionary<string, object> RepoServer(OperatorPlan plan)
    {
        var values = Component(plan, plan.Profile.Replicas, HelmValues.Resources("100m", "256Mi", "1", "1Gi"));
        values.Add("copyutil", HelmValues.Map(("resources", HelmValues.Resources("10m", "32Mi", "200m", "128Mi"))));
        return values;
    }

    private static Dictionary<string, object> Component(
        OperatorPlan plan, int replicas, Dictionary<string, object> resources)
    {
        var values = Monitored(plan, resources);
        values.Add("replicas", replicas);
        values.Add("pdb", CommonValues.PlainBudget(replicas));
        values.Add("topologySpreadConstraints", CommonValues.Spread(plan, replicas));
        return values;
    }

    private static Dictionary<string, object> Monitored(OperatorPlan plan, Dictionary<string, object> resources) =>
        HelmValues.Map(
            ("resources", resources),
            ("containerSecurityContext", HelmValues.RestrictedContainer()),
            ("metrics", HelmValues.Map(("enabled", true), ("serviceMonitor", CommonValues.Monitor(plan)))));
}
