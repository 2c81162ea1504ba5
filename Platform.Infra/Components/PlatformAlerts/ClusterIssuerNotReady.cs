using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>An issuer of the whole cluster cannot issue.</summary>
internal static class ClusterIssuerNotReady
{
    public static Alert Of() => new()
    {
        Name = "ClusterIssuerNotReady",
        Domain = "certificates",
        Expression = $$"""max by (name) ({{CertManager.ClusterissuerReadyStatus}}{condition!="True"}) == 1""",
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "ClusterIssuer {{ $labels.name }} is not ready",
        Description = "ClusterIssuer {{ $labels.name }} has not been ready for 15 minutes.",
        Meaning = "No certificate of this issuer is issued or renewed.",
        Investigation =
        [
            "Why: `kubectl describe clusterissuer NAME`",
            "cert-manager's log: `kubectl -n cert-manager logs deployment/cert-manager --tail=200`",
        ],
        Resolution =
        [
            "Its secret is missing: account key or CA in namespace cert-manager",
            "The authority is not reached: egress of namespace cert-manager",
            "The account is refused: check its email and terms, or let it register anew by deleting the account's secret",
        ],
        Panel = Overview.Panel("certificates-ready"),
        Reads = [CertManager.ClusterissuerReadyStatus],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "its secret is gone",
            15,
            [
                new("""certmanager_clusterissuer_ready_status{name="ca",condition="False"}""", "1x20"),
                new("""certmanager_clusterissuer_ready_status{name="ca",condition="True"}""", "0x20"),
            ],
            new FiringAlert(
                "ClusterIssuer ca is not ready", "ClusterIssuer ca has not been ready for 15 minutes.", ("name", "ca")));
        return new(
            fires,
            Story.Quiet(
                "it is ready",
                30,
                new("""certmanager_clusterissuer_ready_status{name="ca",condition="False"}""", "0x40"),
                new("""certmanager_clusterissuer_ready_status{name="ca",condition="True"}""", "1x40")))
        {
            More = [fires.QuietAt(14, "an account is being registered")],
        };
    }
}
