using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A certificate should have been renewed, and was not.</summary>
internal static class CertificateRenewalOverdue
{
    /// <summary>
    /// Seed 002's warning at 90 days would always fire: certificates of Let's Encrypt and cert-manager's default live 90
    /// days. cert-manager renews at two thirds of the life, so a missed renewal is the sign. A time of 0 stands for a
    /// certificate that was never issued.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "CertificateRenewalOverdue",
        Domain = "certificates",
        Expression =
            $$"""
            time() - min by (namespace, exported_namespace, name) (
              {{CertManager.CertificateRenewalTimestampSeconds}} > 0
            ) > 86400
            """,
        For = TimeSpan.FromHours(1),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Certificate {{ or $labels.exported_namespace $labels.namespace }}/{{ $labels.name }} was not renewed",
        Description =
            "Certificate {{ or $labels.exported_namespace $labels.namespace }}/{{ $labels.name }} should have been renewed "
            + "{{ $value | humanizeDuration }} ago.",
        Meaning = "cert-manager tries and fails. There is time until the certificate expires, usually weeks.",
        Investigation =
        [
            "Why: `kubectl describe certificate NAME -n NAMESPACE`, then `kubectl get certificaterequests,orders,challenges "
            + "-n NAMESPACE`",
            "cert-manager's log: `kubectl -n cert-manager logs deployment/cert-manager --tail=200`",
        ],
        Resolution =
        [
            "An HTTP challenge does not reach the cluster: ingress, DNS record, firewall",
            "A DNS challenge fails: access to the zone (Route 53) of cert-manager's role",
            "The issuer is not ready: `kubectl describe clusterissuer NAME`",
            "Then try at once: `cmctl renew NAME -n NAMESPACE`",
        ],
        Panel = Overview.Panel("certificates-expiry"),
        Reads = [CertManager.CertificateRenewalTimestampSeconds],
        MutedBy =
        [
            .. Mute.WithoutApiServer,
            new MutedBy("CertificateExpiresSoon", ["cluster", "namespace", "exported_namespace", "name"]),
        ],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string Renewal =
            """certmanager_certificate_renewal_timestamp_seconds{namespace="cert-manager",exported_namespace="team-a",name="web",issuer_name="ca"}""";
        var fires = Story.Fires(
            "renewal was due 25 hours ago",
            1520,
            [new(Renewal, "600x400")],
            new FiringAlert(
                "Certificate team-a/web was not renewed",
                "Certificate team-a/web should have been renewed 1d 1h 10m 0s ago.",
                ("namespace", "cert-manager"), ("exported_namespace", "team-a"), ("name", "web"))) with
        {
            Interval = TimeSpan.FromMinutes(5),
        };
        return new(
            fires,
            Story.Quiet("it was never issued", 1520, new InputSeries(Renewal, "0x400")) with
            {
                Interval = TimeSpan.FromMinutes(5),
            })
        {
            More =
            [
                fires.QuietAt(1510, "not yet for an hour"),
                Story.Quiet("renewal was due 23 hours ago", 1520, new InputSeries(Renewal, "7800x400")) with
                {
                    Interval = TimeSpan.FromMinutes(5),
                },
            ],
        };
    }
}
