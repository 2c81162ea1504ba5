using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A Vault pod is sealed.</summary>
internal static class VaultSealed
{
    /// <summary>
    /// Vault's own gauge is gone when it is sealed after a restart, and absent on standby, so the label that Vault puts
    /// on its pod counts, and readiness where there is no label.
    /// </summary>
    public static Alert Of(string @namespace) => new()
    {
        Name = "VaultSealed",
        Domain = "vault",
        Expression =
            $$"""
            max by (namespace, pod) ({{PodState.Labels}}{namespace="{{@namespace}}", label_vault_sealed="true"}) == 1
            or
            max by (namespace, pod) (
              {{PodState.StatusReady}}{namespace="{{@namespace}}", pod=~"vault-[0-9]+", condition="true"}
            ) == 0
            """,
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "Vault pod {{ $labels.pod }} is sealed or not ready",
        Description = "Vault pod {{ $labels.namespace }}/{{ $labels.pod }} has been sealed or not ready for 5 minutes.",
        Meaning = "Vault has one replica less. With the last one, nobody gets a secret any more.",
        Investigation =
        [
            $"Its state: `kubectl -n {@namespace} exec POD -- vault status`",
            $"Its log: `kubectl -n {@namespace} logs POD --tail=100`, for errors of the seal (KMS) or of TLS",
        ],
        Resolution =
        [
            "Sealed by KMS: access of Vault's role to the key, then delete the pod",
            $"Sealed by shares: `kubectl -n {@namespace} exec -it POD -- vault operator unseal`, as often as shares are needed",
            "TLS: the certificate that cert-manager made, and a reload",
        ],
        Panel = Overview.Panel("vault-pods"),
        Reads = [PodState.Labels, PodState.StatusReady],
        MutedBy = [.. Mute.WithoutNodes, new MutedBy("VaultNoActiveNode", ["cluster"])],
        Proof = Proof(@namespace),
    };

    private static AlertProof Proof(string @namespace)
    {
        var fires = Story.Fires(
            "one pod says that it is sealed, another is not ready",
            5,
            [
                new($$"""kube_pod_labels{namespace="{{@namespace}}",pod="vault-0",uid="u",label_vault_sealed="true"}""", "1x20"),
                new($$"""kube_pod_status_ready{namespace="{{@namespace}}",pod="vault-1",uid="v",condition="true"}""", "0x20"),
            ],
            Sealed(@namespace, "vault-0"),
            Sealed(@namespace, "vault-1"));
        return new(
            fires,
            Story.Quiet(
                "the pods are open and ready, its injector is not, and there is a Vault elsewhere",
                20,
                new($$"""kube_pod_labels{namespace="{{@namespace}}",pod="vault-0",uid="u",label_vault_sealed="false"}""", "1x20"),
                new("""kube_pod_labels{namespace="team-a",pod="vault-0",uid="w",label_vault_sealed="true"}""", "1x20"),
                new($$"""kube_pod_status_ready{namespace="{{@namespace}}",pod="vault-0",uid="u",condition="true"}""", "1x20"),
                new($$"""kube_pod_status_ready{namespace="{{@namespace}}",pod="vault-0",uid="u",condition="false"}""", "0x20"),
                new($$"""kube_pod_status_ready{namespace="{{@namespace}}",pod="vault-9",uid="x",condition="false"}""", "0x20"),
                new($$"""kube_pod_status_ready{namespace="{{@namespace}}",pod="injector",uid="i",condition="true"}""", "0x20"),
                new("""kube_pod_status_ready{namespace="team-a",pod="vault-0",uid="w",condition="true"}""", "0x20")))
        {
            More = [fires.QuietAt(4, "it unseals itself after a restart")],
        };
    }

    private static FiringAlert Sealed(string @namespace, string pod) => new(
        $"Vault pod {pod} is sealed or not ready",
        $"Vault pod {@namespace}/{pod} has been sealed or not ready for 5 minutes.",
        ("namespace", @namespace), ("pod", pod));
}
