using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>No API server answers.</summary>
internal static class ApiServerDown
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "ApiServerDown",
        Domain = "control-plane",
        Expression = context.NoneUp(OperatorName.KubePrometheusStack, "apiserver"),
        For = TimeSpan.FromMinutes(2),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P0,
        Summary = "The Kubernetes API server does not answer",
        Description = "Prometheus has reached no API server of this cluster for 2 minutes.",
        Meaning =
            "Nothing can be deployed, scheduled, scaled or healed. What runs goes on running, but pods that die stay dead. "
            + "While this fires, alerts on the state of objects are muted: their data is as old as the outage.",
        Investigation =
        [
            "From outside: `kubectl get --raw '/readyz?verbose'`",
            "The control plane: `aws eks describe-cluster --name CLUSTER --query 'cluster.[status,health,endpoint]'`",
            "Only Prometheus cut off? `kubectl -n monitoring get pods,networkpolicies`, and port 443 of the cluster's "
            + "security group",
            "Control plane log: log group `/aws/eks/CLUSTER/cluster`, streams `kube-apiserver-*`",
        ],
        Resolution =
        [
            "AWS runs the control plane: open a case of severity `critical` with the cluster's ARN",
            "Webhooks that fail closed and are gone: delete the `ValidatingWebhookConfiguration` that the log names",
            "The endpoint's access was changed: `aws eks update-cluster-config --name CLUSTER --resources-vpc-config "
            + "endpointPrivateAccess=true`",
        ],
        Panel = Overview.Panel("apiserver-up"),
        Reads = [Scrapes.Up],
        Proof = Proof(context),
    };

    private static AlertProof Proof(AlertContext context)
    {
        var down = new FiringAlert(
            "The Kubernetes API server does not answer",
            "Prometheus has reached no API server of this cluster for 2 minutes.");
        var fires = Story.Fires(
            "both stop answering, and other targets go on",
            2,
            [
                new("""up{job="apiserver",instance="a"}""", "0x20"),
                new("""up{job="apiserver",instance="b"}""", "0x20"),
                new("""up{job="kubelet",instance="a"}""", "1x20"),
            ],
            down);
        return new(
            fires,
            Story.Quiet(
                "one of two answers",
                15,
                new("""up{job="apiserver",instance="a"}""", "0x20"),
                new("""up{job="apiserver",instance="b"}""", "1x20")))
        {
            More =
            [
                fires.QuietAt(1, "a minute can be a failover"),
                context.Presence(OperatorName.KubePrometheusStack) == OperatorPresence.Installed
                    ? Story.Fires("the target itself is gone", 12, [.. Gone()], down)
                    : Story.Quiet("it is scraped under another name, or no more", 12, [.. Gone()]),
            ],
        };
    }

    private static IEnumerable<InputSeries> Gone() =>
        [new("""up{job="apiserver",instance="a"}""", "1x3 _x20"), new("""up{job="coredns"}""", "1x20")];
}
