using System.Collections.Immutable;
using Platform.Components.Operators.Loki;
using Platform.Components.Operators.Tempo;

namespace Platform.Components.Operators.Prometheus;

/// <summary>What the pods of kube-prometheus-stack say to whom.</summary>
internal static class PrometheusTraffic
{
    private const int AlertmanagerPort = 9093;
    private const int GossipPort = 9094;
    private const int ReloaderPort = 8080;
    private const int GrafanaPort = 3000;
    private const int OperatorPort = 10250;

    /// <summary>The traffic.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>
    /// One entry for each kind of pod; node-exporter is on the node's own network, where no policy reaches.
    /// </returns>
    public static ImmutableArray<PodTraffic> Of(OperatorPlan plan) =>
    [
        Pods("prometheus") with
        {
            In =
            [
                CommonTraffic.Scrapes(PrometheusNames.Port, ReloaderPort),
                // Whoever asks for metrics: Grafana, Argo Rollouts, a person's tools in the cluster.
                new Allowance(
                    [Peer.AnyPod], [new PeerPort(PrometheusNames.Port)], "anyone in the cluster asks for metrics"),
            ],
            Out =
            [
                CommonTraffic.Names,
                new Allowance([Peer.AnyPod, Peer.AnyAddress], [], "scrape any pod and any node, on any port"),
            ],
        },
        Pods("alertmanager") with
        {
            In =
            [
                CommonTraffic.Scrapes(AlertmanagerPort, ReloaderPort),
                MonitoringPeers.From(MonitoringPeers.Grafana, AlertmanagerPort, "Grafana shows alerts and silences"),
                Gossip,
            ],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.Credentials,
                // Ticket system and heartbeat are addresses that a stack names, in a secret even: their port may be
                // any.
                new Allowance([Peer.AnyPod, Peer.AnyAddress], [], "page through whatever the receivers' addresses are"),
                Gossip,
            ],
        },
        Pods("grafana") with
        {
            In =
            [
                CommonTraffic.Scrapes(GrafanaPort),
                CommonTraffic.People(GrafanaPort),
            ],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.ApiServer(plan),
                MonitoringPeers.From(MonitoringPeers.Prometheus, PrometheusNames.Port, "ask for metrics"),
                MonitoringPeers.From(MonitoringPeers.Alertmanager, AlertmanagerPort, "ask for alerts"),
                MonitoringPeers.From(MonitoringPeers.Loki, LokiOperator.Port, "ask for logs"),
                MonitoringPeers.From(MonitoringPeers.Tempo, TempoOperator.Port, "ask for traces"),
            ],
        },
        Pods("kube-state-metrics") with
        {
            In = [CommonTraffic.Scrapes(8080, 8081)],
            Out = [CommonTraffic.Names, CommonTraffic.ApiServer(plan)],
        },
        new PodTraffic
        {
            Name = "kube-prometheus-stack-operator",
            Pods = CommonTraffic.Labels(("app", "kube-prometheus-stack-operator")),
            In = [CommonTraffic.Webhook(OperatorPort), CommonTraffic.Scrapes(OperatorPort)],
            Out = [CommonTraffic.Names, CommonTraffic.ApiServer(plan)],
        },
        // Hooks of the chart that make the webhook's certificate.
        Hook(plan, "create"),
        Hook(plan, "patch"),
    ];

    private static Allowance Gossip { get; } = new(
        [MonitoringPeers.Alertmanager],
        [new(GossipPort), new(GossipPort, "UDP")],
        "replicas share what they have sent");

    private static PodTraffic Pods(string name) => new()
    {
        Name = name,
        Pods = CommonTraffic.Labels(("app.kubernetes.io/name", name)),
    };

    private static PodTraffic Hook(OperatorPlan plan, string step) => new()
    {
        Name = $"kube-prometheus-stack-admission-{step}",
        Pods = CommonTraffic.Labels(("app", $"kube-prometheus-stack-admission-{step}")),
        Out = [CommonTraffic.Names, CommonTraffic.ApiServer(plan)],
    };
}
