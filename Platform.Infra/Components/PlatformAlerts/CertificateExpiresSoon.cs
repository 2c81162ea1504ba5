using System.Globalization;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A certificate runs out within days.</summary>
internal static class CertificateExpiresSoon
{
    /// <summary>Certificates that live two such spans or less, as those of a mesh, are always near their end.</summary>
    public static Alert Of(AlertContext context) => new()
    {
        Name = "CertificateExpiresSoon",
        Domain = "certificates",
        Expression =
            $$"""
            min by (namespace, exported_namespace, name) (
              {{CertManager.CertificateExpirationTimestampSeconds}} > 0
            ) - time() < {{context.Thresholds.CertificateDays}} * 86400
            and on (namespace, exported_namespace, name)
            max by (namespace, exported_namespace, name) (
              {{CertManager.CertificateExpirationTimestampSeconds}} - {{CertManager.CertificateNotBeforeTimestampSeconds}}
            ) > {{context.Thresholds.CertificateDays * 2}} * 86400
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary =
            "Certificate {{ or $labels.exported_namespace $labels.namespace }}/{{ $labels.name }} expires in "
            + "{{ $value | humanizeDuration }}",
        Description =
            "Certificate {{ or $labels.exported_namespace $labels.namespace }}/{{ $labels.name }} expires in "
            + "{{ $value | humanizeDuration }}, and cert-manager has not renewed it.",
        Meaning = "When it is over, clients refuse to connect. cert-manager should have renewed it weeks ago.",
        Investigation =
        [
            "Why: `kubectl describe certificate NAME -n NAMESPACE`, then `kubectl get certificaterequests,orders,challenges "
            + "-n NAMESPACE`",
            "cert-manager's log: `kubectl -n cert-manager logs deployment/cert-manager --tail=200`",
            "What clients see: `openssl s_client -connect HOST:443 -servername HOST </dev/null | openssl x509 -noout -dates`",
        ],
        Resolution =
        [
            "Remove what stops the challenge (ingress, DNS, the role's access to the zone), then `cmctl renew NAME -n NAMESPACE`",
            "Rate limited by the authority: order from its other account or authority, through a second issuer",
            "Renewed, but still served old: restart what holds it, `kubectl rollout restart deployment/NAME -n NAMESPACE`",
        ],
        Panel = Overview.Panel("certificates-expiry"),
        Reads =
            [CertManager.CertificateExpirationTimestampSeconds, CertManager.CertificateNotBeforeTimestampSeconds],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a certificate of 15 days has 6 days and 23 hours left",
            15,
            [
                Series("expiration", "web", (6 * 86400) + (23 * 3600)),
                Series("not_before", "web", -(8 * 86400) - 3600),
            ],
            new FiringAlert(
                "Certificate team-a/web expires in 6d 22h 45m 0s",
                "Certificate team-a/web expires in 6d 22h 45m 0s, and cert-manager has not renewed it.",
                ("namespace", "cert-manager"), ("exported_namespace", "team-a"), ("name", "web")));
        return new(
            fires,
            Story.Quiet(
                "one has 7 days and an hour left, one lives 13 days, one was never issued",
                30,
                Series("expiration", "web", (7 * 86400) + 3600),
                Series("not_before", "web", -(80 * 86400)),
                Series("expiration", "mesh", 6 * 86400),
                Series("not_before", "mesh", -(7 * 86400)),
                Series("expiration", "new", 0),
                Series("not_before", "new", -(80 * 86400))))
        {
            More = [fires.QuietAt(14, "not yet for a quarter of an hour")],
        };
    }

    private static InputSeries Series(string metric, string name, int value) => new(
        $$"""certmanager_certificate_{{metric}}_timestamp_seconds{namespace="cert-manager",exported_namespace="team-a",name="{{name}}"}""",
        value.ToString(CultureInfo.InvariantCulture) + "x40");
}
