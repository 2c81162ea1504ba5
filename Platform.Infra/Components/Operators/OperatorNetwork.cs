using System.Collections.Immutable;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Platform.Components.Operators;

/// <summary>Turns what pods say to whom into network policies.</summary>
internal static class OperatorNetwork
{
    /// <summary>Annotation that says why a policy allows what it allows.</summary>
    public const string ReasonsAnnotation = "platform/reasons";

    /// <summary>Creates a policy.</summary>
    /// <param name="site">Where.</param>
    /// <param name="ns">The pods' namespace.</param>
    /// <param name="traffic">What the pods say to whom.</param>
    /// <returns>The policy.</returns>
    public static NetworkPolicy Create(OperatorSite site, string ns, PodTraffic traffic) => new(
        $"{site.Name}-network-{traffic.Name}",
        new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = traffic.Name,
                Namespace = ns,
                Annotations = { [ReasonsAnnotation] = Reasons(traffic) },
            },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = Selector(traffic.Pods),
                PolicyTypes = { "Ingress", "Egress" },
                Ingress =
                [
                    .. traffic.In.Select(allowed => new NetworkPolicyIngressRuleArgs
                    {
                        From = [.. allowed.Peers.Select(PeerOf)],
                        Ports = [.. allowed.Ports.Select(PortOf)],
                    }),
                ],
                Egress =
                [
                    .. traffic.Out.Select(allowed => new NetworkPolicyEgressRuleArgs
                    {
                        To = [.. allowed.Peers.Select(PeerOf)],
                        Ports = [.. allowed.Ports.Select(PortOf)],
                    }),
                ],
            },
        },
        site.Options());

    private static string Reasons(PodTraffic traffic) => string.Join('\n',
    [
        .. traffic.In.Select(allowed => $"in: {allowed.Reason}"),
        .. traffic.Out.Select(allowed => $"out: {allowed.Reason}"),
    ]);

    private static LabelSelectorArgs Selector(ImmutableSortedDictionary<string, string> labels) => labels.IsEmpty
        ? new()
        : new() { MatchLabels = new Dictionary<string, string>(labels, StringComparer.Ordinal) };

    private static NetworkPolicyPortArgs PortOf(PeerPort port) =>
        new() { Port = port.Number, Protocol = port.Protocol };

    private static NetworkPolicyPeerArgs PeerOf(Peer peer)
    {
        if (peer.Cidr is { } cidr)
        {
            var block = new IPBlockArgs { Cidr = cidr };
            if (!peer.Except.IsEmpty)
            {
                block.Except = [.. peer.Except];
            }

            return new NetworkPolicyPeerArgs { IpBlock = block };
        }

        var pods = new NetworkPolicyPeerArgs { PodSelector = Selector(peer.Pods) };
        if (peer.Namespace is { } ns)
        {
            pods.NamespaceSelector = new LabelSelectorArgs { MatchLabels = { ["kubernetes.io/metadata.name"] = ns } };
        }
        else if (peer.AnyNamespace)
        {
            pods.NamespaceSelector = new LabelSelectorArgs();
        }

        return pods;
    }
}
