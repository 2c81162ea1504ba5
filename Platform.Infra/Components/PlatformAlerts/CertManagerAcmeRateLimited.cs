using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The certificate authority refuses further orders for now.</summary>
internal static class CertManagerAcmeRateLimited
{
    /// <summary>A counter is born with the first answer, so a new series counts as well as a step.</summary>
    public static Alert Of() => new()
    {
        Name = "CertManagerAcmeRateLimited",
        Domain = "certificates",
        Expression =
            $$"""
            sum by (host) (increase({{CertManager.HttpAcmeClientRequestCount}}{status="429"}[15m])) > 0
            or
            sum by (host) (
              {{CertManager.HttpAcmeClientRequestCount}}{status="429"}
              unless
              {{CertManager.HttpAcmeClientRequestCount}} offset 15m
            ) > 0
            """,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.host }} limits orders of certificates",
        Description = "{{ $labels.host }} answered orders of cert-manager with 429 within the last 15 minutes.",
        Meaning = "New certificates and renewals wait, with Let's Encrypt for up to a week.",
        Investigation =
        [
            "What orders so much: `kubectl get certificaterequests,orders -A --sort-by=.metadata.creationTimestamp | tail`",
            "A loop: a Certificate that is created and deleted again and again, or one name in many namespaces",
        ],
        Resolution =
        [
            "Stop the loop",
            "Try against the authority's staging endpoint until it works",
            "Order one wildcard certificate in place of many",
        ],
        Panel = Overview.Panel("certificates-ready"),
        Reads = [CertManager.HttpAcmeClientRequestCount],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var limited = new FiringAlert(
            "acme.example limits orders of certificates",
            "acme.example answered orders of cert-manager with 429 within the last 15 minutes.",
            ("host", "acme.example"));
        const string Refused = """certmanager_http_acme_client_request_count{host="acme.example",status="429"}""";
        var newborn = Story.Fires(
            "the first refusal ever, thirteen minutes ago",
            33,
            [new(Refused, "_x20 1x40"), new("""certmanager_http_acme_client_request_count{host="acme.example",status="200"}""", "0+9x60")],
            limited);
        var again = Story.Fires("another refusal, thirteen minutes ago", 33, [new(Refused, "5x19 6x40")], limited);
        return new(
            newborn,
            Story.Quiet(
                "orders succeed, and a refusal is long ago",
                40,
                new("""certmanager_http_acme_client_request_count{host="acme.example",status="200"}""", "0+9x60"),
                new(Refused, "1x60")))
        {
            More =
            [
                again,
                again.QuietAt(36, "sixteen minutes ago"),
                newborn.QuietAt(37, "sixteen minutes ago"),
            ],
        };
    }
}
