using System.Globalization;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A certificate that users meet runs out, whoever made it: a ticket, then a page.</summary>
internal static class ProbeCertificateExpiring
{
    public static Alert Ticket(AlertContext context) => Of(
        "ProbeCertificateExpiring", context.Thresholds.ProbeCertificateDays, AlertSeverity.Warning, AlertPriority.P2) with
    {
        MutedBy = [new MutedBy("ProbeCertificateExpiresSoon", ["cluster", "job", "instance"])],
    };

    public static Alert Page(AlertContext context) => Of(
        "ProbeCertificateExpiresSoon", context.Thresholds.CertificateDays, AlertSeverity.Critical, AlertPriority.P1);

    private static Alert Of(string name, int days, AlertSeverity severity, AlertPriority priority) => new()
    {
        Name = name,
        Domain = "probes",
        Expression =
            $$"""
            min by (job, instance) ({{BlackboxExporter.ProbeSslEarliestCertExpiry}}) - time() < {{days}} * 86400
            """,
        For = TimeSpan.FromHours(1),
        Severity = severity,
        Priority = priority,
        Summary = "The certificate of {{ $labels.instance }} expires in {{ $value | humanizeDuration }}",
        Description =
            "The certificate that {{ $labels.instance }} shows expires in {{ $value | humanizeDuration }}.",
        Meaning = "When it is over, clients refuse to connect.",
        Investigation =
        [
            "Which it is: `openssl s_client -connect HOST:443 -servername HOST </dev/null | openssl x509 -noout -issuer -dates`",
            "ACM: `aws acm list-certificates --certificate-statuses ISSUED`; cert-manager: `kubectl get certificates -A`",
        ],
        Resolution =
        [
            "ACM renews by DNS: the validation record must be there",
            "cert-manager: see CertificateRenewalOverdue",
            "Renewed, but still served old: restart or reload what holds it",
        ],
        Panel = Overview.Panel("probe-certificates"),
        Reads = [BlackboxExporter.ProbeSslEarliestCertExpiry],
        Proof = Proof(days),
    };

    private static AlertProof Proof(int days)
    {
        var fires = Story.Fires(
            $"just under {days} days are left",
            60,
            [Series((days * 86400) - 1)],
            new FiringAlert(
                $"The certificate of https://a.example expires in {days - 1}d 22h 59m 59s",
                $"The certificate that https://a.example shows expires in {days - 1}d 22h 59m 59s.",
                ("job", "web"), ("instance", "https://a.example")));
        return new(fires, Story.Quiet($"{days} days and two hours are left", 90, Series((days * 86400) + 7200)))
        {
            More = [fires.QuietAt(59, "not yet for an hour")],
        };
    }

    private static InputSeries Series(int expiry) => new(
        """probe_ssl_earliest_cert_expiry{job="web",instance="https://a.example"}""",
        expiry.ToString(CultureInfo.InvariantCulture) + "x100");
}
