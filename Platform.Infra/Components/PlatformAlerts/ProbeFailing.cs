using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>An endpoint does not answer from outside.</summary>
internal static class ProbeFailing
{
    public static Alert Of() => new()
    {
        Name = "ProbeFailing",
        Domain = "probes",
        Expression = $$"""max by (job, instance) ({{BlackboxExporter.ProbeSuccess}}{job!="probe-{{ClusterDnsFailing.Probe}}"}) == 0""",
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "{{ $labels.instance }} does not answer",
        Description = "Probes of {{ $labels.instance }} have failed for 5 minutes.",
        Meaning = "Users get no answer either, or a name does not resolve, or a certificate is not accepted.",
        Investigation =
        [
            "What the probe sees: `kubectl -n monitoring port-forward svc/prometheus-blackbox-exporter 9115`, then "
            + "`curl 'localhost:9115/probe?target=TARGET&module=MODULE&debug=true'`",
            "From here: `curl -sv TARGET`",
            "Behind it: load balancer, ingress and pods of the service",
        ],
        Resolution =
        [
            "The service is down: see its own alerts",
            "The name does not resolve: the record, external-dns, CoreDNS",
            "The certificate: see CertificateExpiresSoon",
        ],
        Panel = Overview.Panel("probes"),
        Reads = [BlackboxExporter.ProbeSuccess],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "it does not answer",
            5,
            [
                new("""probe_success{job="web",instance="https://a.example"}""", "0x20"),
                new("""probe_success{job="web",instance="https://b.example"}""", "1x20"),
            ],
            new FiringAlert(
                "https://a.example does not answer",
                "Probes of https://a.example have failed for 5 minutes.",
                ("job", "web"), ("instance", "https://a.example")));
        return new(
            fires,
            Story.Quiet(
                "it fails most of the time but answers now and then, and the probe of names has an alert of its own",
                20,
                new(
                    """probe_success{job="web",instance="https://a.example"}""",
                    "0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0"),
                new("""probe_success{job="probe-cluster-dns"}""", "0x20")))
        {
            More = [fires.QuietAt(4, "four minutes may be an update")],
        };
    }
}
