using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Components.Operators;

/// <summary>What pods of many operators say to whom.</summary>
internal static class CommonTraffic
{
    /// <summary>
    /// Names. Open to any address, because Auto Mode answers on the node itself and not from pods that a rule could
    /// name.
    /// </summary>
    public static Allowance Names { get; } =
        new([], [new PeerPort(53, "UDP"), new PeerPort(53)], "look up names");

    /// <summary>Where the Pod Identity agent of each node listens (EKS user guide, Pod Identity agent).</summary>
    public const string PodIdentityAgent = "169.254.170.23/32";

    /// <summary>The port that it listens on.</summary>
    public const int PodIdentityPort = 80;

    /// <summary>Credentials from the Pod Identity agent, which each node has at this address.</summary>
    public static Allowance Credentials { get; } = new(
        [new Peer { Cidr = PodIdentityAgent }],
        [new PeerPort(PodIdentityPort)],
        "get AWS credentials from the Pod Identity agent");

    /// <summary>Labels of pods.</summary>
    /// <param name="labels">Keys with their values.</param>
    /// <returns>The labels.</returns>
    public static ImmutableSortedDictionary<string, string> Labels(params (string Key, string Value)[] labels) =>
        labels.ToImmutableSortedDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);

    /// <summary>Services over TLS anywhere: AWS, registries, Git.</summary>
    /// <param name="reason">Which, and what for.</param>
    /// <returns>The allowance.</returns>
    public static Allowance Services(string reason) => new([], [new PeerPort(443)], reason);

    /// <summary>
    /// The port of the API server as rules see it: the one behind the <c>kubernetes</c> service, 443 in EKS and 6443 in a
    /// local cluster.
    /// </summary>
    /// <param name="mode">The compute mode.</param>
    /// <returns>The port.</returns>
    public static int ApiServerPort(ComputeMode mode) => mode == ComputeMode.Local ? 6443 : 443;

    /// <summary>
    /// The API server. Its addresses are no pod's and change, so that only the port is named.
    /// </summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The allowance.</returns>
    public static Allowance ApiServer(OperatorPlan plan) => ApiServer(plan.Cluster.ComputeMode);

    /// <summary>The API server, of a cluster in a compute mode.</summary>
    /// <param name="mode">The compute mode.</param>
    /// <returns>The allowance.</returns>
    public static Allowance ApiServer(ComputeMode mode) =>
        new([], [new PeerPort(ApiServerPort(mode))], "talk to the API server");

    /// <summary>
    /// Calls of the API server to a webhook. They come from its own network interfaces, which no rule can name by pod.
    /// </summary>
    /// <param name="port">The pod's port.</param>
    /// <returns>The allowance.</returns>
    public static Allowance Webhook(int port) => new([], [new PeerPort(port)], "the API server calls the webhook");

    /// <summary>
    /// People, through whatever ingress there is. A load balancer that sends to pods by address is none of the
    /// cluster's pods, so that only the port is named; who may come in is for the login behind it to say.
    /// </summary>
    /// <param name="port">The pod's port.</param>
    /// <returns>The allowance.</returns>
    public static Allowance People(int port) =>
        new([], [new PeerPort(port)], "people come through whatever ingress there is");

    /// <summary>Vault, where a stack has its secrets or its issuer there.</summary>
    /// <param name="reason">What for.</param>
    /// <returns>The allowance.</returns>
    public static Allowance Vault(string reason) => new([], [new PeerPort(8200)], reason);

    /// <summary>Scrapes.</summary>
    /// <param name="ports">The pod's ports.</param>
    /// <returns>The allowance.</returns>
    public static Allowance Scrapes(params ImmutableArray<int> ports) => new(
        [
            new Peer
            {
                Namespace = OperatorPlace.Monitoring.Namespace,
                Pods = Labels(("app.kubernetes.io/name", "prometheus")),
            },
        ],
        [.. ports.Select(port => new PeerPort(port))],
        "Prometheus scrapes");
}
