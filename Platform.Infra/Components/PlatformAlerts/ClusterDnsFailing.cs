using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Pods cannot resolve the names of the cluster.</summary>
internal static class ClusterDnsFailing
{
    /// <summary>Name of the probe.</summary>
    public const string Probe = "cluster-dns";

    /// <summary>
    /// A name of the cluster, looked up as every pod looks it up, and what is behind it. To ask a DNS server directly
    /// would need its address: Auto Mode answers on each node, without a Service that could be named.
    /// </summary>
    public const string Target = "kubernetes.default.svc.cluster.local:443";

    /// <summary>
    /// The API server behind the name is up as Prometheus sees it, which reaches it by address: what fails is the name.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "ClusterDnsFailing",
        Domain = "probes",
        Expression =
            $$"""
            max({{BlackboxExporter.ProbeSuccess}}{job="probe-{{Probe}}"}) == 0
            and on ()
            max({{Scrapes.Up}}{job="apiserver"}) == 1
            """,
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "Names of the cluster do not resolve",
        Description = "The blackbox exporter has been unable to look up the API server's name for 5 minutes.",
        Meaning =
            "Pods on at least one node resolve no names, so nearly every call between services fails there, and so do most "
            + "calls to the outside. When CoreDnsDown fires too, it is so everywhere.",
        Investigation =
        [
            "From a pod: `kubectl run dns --rm -it --restart=Never --image=public.ecr.aws/docker/library/busybox:1.37 -- "
            + "nslookup kubernetes.default.svc.cluster.local`",
            "Where the exporter runs: `kubectl -n monitoring get pods -o wide -l "
            + "app.kubernetes.io/name=prometheus-blackbox-exporter`",
            "CoreDNS as pods (not on Auto Mode): `kubectl -n kube-system get pods -o wide -l k8s-app=kube-dns`",
            "Only the exporter cut off? `kubectl -n monitoring get networkpolicies`",
        ],
        Resolution =
        [
            "One node on Auto Mode, where the node itself answers: `kubectl delete node NODE`, and a new one comes",
            "CoreDNS: see CoreDnsDown",
            "A network policy without port 53 to kube-system: allow it",
        ],
        Panel = Overview.Panel("probes"),
        Reads = [BlackboxExporter.ProbeSuccess, Scrapes.Up],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "the name does not resolve, and the API server answers",
            5,
            [
                new("""probe_success{job="probe-cluster-dns"}""", "0x20"),
                new("""probe_success{job="probe-shop"}""", "1x20"),
                new("""up{job="apiserver",instance="a"}""", "1x20"),
                new("""up{job="apiserver",instance="b"}""", "0x20"),
            ],
            new FiringAlert(
                "Names of the cluster do not resolve",
                "The blackbox exporter has been unable to look up the API server's name for 5 minutes."));
        return new(
            fires,
            Story.Quiet(
                "now and then a lookup fails, and a shop is down",
                20,
                new("""probe_success{job="probe-cluster-dns"}""", "0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0"),
                new("""probe_success{job="probe-shop"}""", "0x20"),
                new("""up{job="apiserver",instance="a"}""", "1x20")))
        {
            More =
            [
                fires.QuietAt(4, "four minutes may be an update"),
                Story.Quiet(
                    "the API server itself is down, and other targets are not",
                    20,
                    new("""probe_success{job="probe-cluster-dns"}""", "0x20"),
                    new("""up{job="apiserver",instance="a"}""", "0x20"),
                    new("""up{job="kubelet",instance="a"}""", "1x20")),
            ],
        };
    }
}
