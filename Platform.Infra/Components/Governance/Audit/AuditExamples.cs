using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Audit;

/// <summary>Who changes what, and whether it is reported.</summary>
internal static class AuditExamples
{
    private const string Person = "arn:aws:sts::111122223333:assumed-role/developers/kim";

    /// <summary>The examples.</summary>
    /// <param name="automation">Beginnings of names of users that are no people.</param>
    /// <returns>The examples.</returns>
    public static ImmutableArray<PolicyExample> Of(ImmutableArray<string> automation) =>
    [
        By("person-creates-deployment", Person, "apps/v1", "Deployment"),
        By("person-creates-statefulset", Person, "apps/v1", "StatefulSet"),
        By("person-creates-daemonset", Person, "apps/v1", "DaemonSet"),
        By("person-creates-cronjob", Person, "batch/v1", "CronJob"),
        By("person-creates-configmap", Person, "v1", "ConfigMap"),
        By("person-creates-service", Person, "v1", "Service"),
        By("person-creates-role", Person, "rbac.authorization.k8s.io/v1", "Role"),
        By("person-creates-networkpolicy", Person, "networking.k8s.io/v1", "NetworkPolicy"),
        By("person-leaves-the-name-to-the-server", Person, "v1", "ConfigMap") with
        {
            Given = Given("x", "v1", "ConfigMap", "team-shop")
                .Replace("\"name\"", "\"generateName\"", StringComparison.Ordinal),
        },
        By("person-of-oidc", "oidc:kim@example.com", "apps/v1", "Deployment"),
        By("person-called-almost-system", "systematic", "apps/v1", "Deployment"),
        By("person-updates-deployment", Person, "apps/v1", "Deployment") with
        {
            Before = Given("person-updates-deployment", "apps/v1", "Deployment", "team-shop"),
        },
        Not("argo-cd-syncs", "system:serviceaccount:argocd:argocd-application-controller"),
        Not("keda-scales", "system:serviceaccount:keda:keda-operator"),
        Not("velero-restores", "system:serviceaccount:velero:velero-server"),
        Not("kyverno-makes", "system:serviceaccount:kyverno:kyverno-background-controller"),
        Not("controller-manager", "system:kube-controller-manager"),
        Not("controller-of-kubernetes", "system:serviceaccount:kube-system:deployment-controller"),
        Not("node", "system:node:ip-10-0-0-1.eu-central-1.compute.internal"),
        Not("add-on-manager", "eks:addon-manager"),
        .. automation.Select((prefix, index) => Not($"automation-{index}", $"{prefix}/run-1")),
        By("person-in-kube-system", Person, "apps/v1", "Deployment") with
        {
            Expected = ExampleResult.Skip,
            Given = Given("person-in-kube-system", "apps/v1", "Deployment", "kube-system"),
        },
    ];

    private static PolicyExample Not(string name, string user) =>
        By(name, user, "apps/v1", "Deployment") with { Expected = ExampleResult.Skip };

    private static PolicyExample By(string name, string user, string version, string kind) => new()
    {
        Name = name,
        Expected = ExampleResult.Fail,
        User = user,
        Given = Given(name, version, kind, "team-shop"),
    };

    private static string Given(string name, string version, string kind, string ns) => $$"""
        {"apiVersion": "{{version}}", "kind": "{{kind}}", "metadata": {"name": "{{name}}", "namespace": "{{ns}}"} }
        """;
}
