using System.Collections.Immutable;

namespace Platform.Workflows.Recovery;

/// <summary>
/// Kinds that a drill does not restore: copies of them would act outside the namespace (names, certificates, secrets of
/// others, repositories), start work once more, or make the namespace less closed than it is.
/// </summary>
internal static class DrillExclusions
{
    /// <summary>All of them, in ordinal order.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. new[]
        {
            // Ways in from outside.
            "ingresses.networking.k8s.io", "httproutes.gateway.networking.k8s.io", "gateways.gateway.networking.k8s.io",
            "virtualservices.networking.istio.io", "gateways.networking.istio.io",
            // Certificates and secrets that others keep.
            "certificates.cert-manager.io", "certificaterequests.cert-manager.io", "externalsecrets.external-secrets.io",
            "pushsecrets.external-secrets.io",
            // What starts work or changes how many pods there are.
            "cronjobs.batch", "jobs.batch", "scaledobjects.keda.sh", "scaledjobs.keda.sh",
            "horizontalpodautoscalers.autoscaling", "poddisruptionbudgets.policy", "workflows.argoproj.io",
            "cronworkflows.argoproj.io", "applications.argoproj.io", "applicationsets.argoproj.io",
            "rollouts.argoproj.io",
            // The namespace's own walls, and the cluster's.
            "networkpolicies.networking.k8s.io", "resourcequotas", "limitranges",
            "clusterroles.rbac.authorization.k8s.io", "clusterrolebindings.rbac.authorization.k8s.io",
            "mutatingwebhookconfigurations.admissionregistration.k8s.io",
            "validatingwebhookconfigurations.admissionregistration.k8s.io",
            "events", "events.events.k8s.io",
        }.Order(StringComparer.Ordinal),
    ];
}
