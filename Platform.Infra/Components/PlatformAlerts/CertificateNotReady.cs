using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A certificate is not there, not valid, or not the one that is wanted.</summary>
internal static class CertificateNotReady
{
    public static Alert Of() => new()
    {
        Name = "CertificateNotReady",
        Domain = "certificates",
        Expression =
            $$"""
            max by (namespace, exported_namespace, name) ({{CertManager.CertificateReadyStatus}}{condition!="True"}) == 1
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Certificate {{ or $labels.exported_namespace $labels.namespace }}/{{ $labels.name }} is not ready",
        Description =
            "Certificate {{ or $labels.exported_namespace $labels.namespace }}/{{ $labels.name }} has not been ready for 15 "
            + "minutes.",
        Meaning = "It was never issued, its secret is gone, or it no longer fits what is asked for. A page comes before it expires.",
        Investigation =
        [
            "Why: `kubectl describe certificate NAME -n NAMESPACE`, then `kubectl get certificaterequests,orders,challenges "
            + "-n NAMESPACE`",
            "cert-manager's log: `kubectl -n cert-manager logs deployment/cert-manager --tail=200`",
        ],
        Resolution =
        [
            "A challenge that fails: ingress, DNS record, the role's access to the zone",
            "A wrong issuer or name: correct the Certificate",
            "Start over: `kubectl delete certificaterequest -n NAMESPACE --field-selector metadata.name=NAME-N`",
        ],
        Panel = Overview.Panel("certificates-ready"),
        Reads = [CertManager.CertificateReadyStatus],
        MutedBy =
        [
            .. Mute.WithoutApiServer,
            new MutedBy("CertificateExpiresSoon", ["cluster", "namespace", "exported_namespace", "name"]),
        ],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a challenge does not succeed",
            15,
            [
                new("""certmanager_certificate_ready_status{namespace="cert-manager",exported_namespace="team-a",name="web",condition="False"}""", "1x20"),
                new("""certmanager_certificate_ready_status{namespace="cert-manager",exported_namespace="team-a",name="web",condition="True"}""", "0x20"),
            ],
            new FiringAlert(
                "Certificate team-a/web is not ready",
                "Certificate team-a/web has not been ready for 15 minutes.",
                ("namespace", "cert-manager"), ("exported_namespace", "team-a"), ("name", "web")));
        return new(
            fires,
            Story.Quiet(
                "a certificate is ready",
                30,
                new("""certmanager_certificate_ready_status{namespace="cert-manager",exported_namespace="team-a",name="web",condition="False"}""", "0x40"),
                new("""certmanager_certificate_ready_status{namespace="cert-manager",exported_namespace="team-a",name="web",condition="True"}""", "1x40")))
        {
            More = [fires.QuietAt(14, "an order takes its time")],
        };
    }
}
