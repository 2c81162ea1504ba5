using Platform.Catalog;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>No CoreDNS pod answers.</summary>
internal static class CoreDnsDown
{
    /// <summary>Not on Auto Mode: its nodes run CoreDNS as a service of the system, which nothing scrapes.</summary>
    public static Alert Of(AlertContext context) => new()
    {
        Name = "CoreDnsDown",
        Domain = "control-plane",
        Expression = context.NoneUp(OperatorName.KubePrometheusStack, "coredns"),
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P0,
        Summary = "No CoreDNS pod answers",
        Description = "Prometheus has reached no CoreDNS pod for 5 minutes.",
        Meaning = "Names do not resolve, so nearly every call between services fails, and so do most calls to the outside.",
        Investigation =
        [
            "The pods: `kubectl -n kube-system get pods -l k8s-app=kube-dns -o wide`",
            "Their log: `kubectl -n kube-system logs -l k8s-app=kube-dns --tail=100`",
            "From a pod: `kubectl run dns --rm -it --restart=Never --image=public.ecr.aws/docker/library/busybox:1.37 -- "
            + "nslookup kubernetes.default`",
            "Only Prometheus cut off? `kubectl -n kube-system get networkpolicies`, port 9153",
        ],
        Resolution =
        [
            "A broken Corefile: `kubectl -n kube-system edit configmap coredns`, then "
            + "`kubectl -n kube-system rollout restart deployment/coredns`",
            "The add-on: `aws eks describe-addon --cluster-name CLUSTER --addon-name coredns`, and update it to the "
            + "version of the catalogue",
        ],
        Panel = Overview.Panel("coredns-up"),
        Reads = [Scrapes.Up],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "both pods stop answering, and other targets go on",
            5,
            [
                new("""up{job="coredns",pod="a"}""", "0x20"),
                new("""up{job="coredns",pod="b"}""", "0x20"),
                new("""up{job="kubelet",instance="a"}""", "1x20"),
            ],
            new FiringAlert("No CoreDNS pod answers", "Prometheus has reached no CoreDNS pod for 5 minutes."));
        return new(
            fires,
            Story.Quiet(
                "one of two answers",
                15,
                new("""up{job="coredns",pod="a"}""", "0x20"),
                new("""up{job="coredns",pod="b"}""", "1x20")))
        {
            More = [fires.QuietAt(4, "four minutes can be an update of the add-on")],
        };
    }
}
