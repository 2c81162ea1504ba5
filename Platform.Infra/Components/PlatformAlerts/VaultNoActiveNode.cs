using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>No Vault pod answers for the others.</summary>
internal static class VaultNoActiveNode
{
    public static Alert Of(string @namespace) => new()
    {
        Name = "VaultNoActiveNode",
        Domain = "vault",
        Expression =
            $$"""
            absent(
              {{PodState.Labels}}{namespace="{{@namespace}}", label_vault_active="true"} == 1
            )
            """,
        For = TimeSpan.FromMinutes(3),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P0,
        Summary = "Vault has no active node",
        Description = "No Vault pod has been active for 3 minutes.",
        Meaning = "Vault answers nobody: secrets, certificates and encryption that depend on it are down.",
        Investigation =
        [
            $"Its pods: `kubectl -n {@namespace} get pods -L vault-active,vault-sealed`",
            $"Their state: `kubectl -n {@namespace} exec POD -- vault status`",
            $"Raft: `kubectl -n {@namespace} exec POD -- vault operator raft list-peers`",
        ],
        Resolution =
        [
            "All sealed: unseal them; with KMS, give the role its key back",
            "No quorum: bring back a second pod and its volume, or recover with `peers.json`",
            "No pod has the label: Vault's `service_registration \"kubernetes\"`, and kube-state-metrics' "
            + "`metricLabelsAllowlist` with `pods=[vault-active,vault-sealed]`",
        ],
        Panel = Overview.Panel("vault-pods"),
        Reads = [PodState.Labels],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(@namespace),
    };

    private static AlertProof Proof(string @namespace)
    {
        var fires = Story.Fires(
            "two stand by, one is active elsewhere",
            3,
            [
                new($$"""kube_pod_labels{namespace="{{@namespace}}",pod="vault-0",uid="u",label_vault_active="false"}""", "1x20"),
                new($$"""kube_pod_labels{namespace="{{@namespace}}",pod="vault-1",uid="v",label_vault_active="false"}""", "1x20"),
                new("""kube_pod_labels{namespace="team-a",pod="vault-0",uid="w",label_vault_active="true"}""", "1x20"),
            ],
            new FiringAlert("Vault has no active node", "No Vault pod has been active for 3 minutes."));
        return new(
            fires,
            Story.Quiet(
                "one is active, one stands by",
                20,
                new($$"""kube_pod_labels{namespace="{{@namespace}}",pod="vault-0",uid="u",label_vault_active="true"}""", "1x20"),
                new($$"""kube_pod_labels{namespace="{{@namespace}}",pod="vault-1",uid="v",label_vault_active="false"}""", "1x20")))
        {
            More = [fires.QuietAt(2, "another is being elected")],
        };
    }
}
