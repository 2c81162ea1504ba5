using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Platform.Manifests;

/// <summary>
/// The network of a namespace whose pods nobody calls, and which look up names and call the API server. Its addresses are
/// no pod's and change, so that only the port is named.
/// </summary>
internal sealed record ApiClientNetwork
{
    private const int DnsPort = 53;

    /// <summary>The policy's name.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace; the policy is for all pods in it.</summary>
    public required string Namespace { get; init; }

    /// <summary>The port that the API server listens on.</summary>
    public required int ApiServerPort { get; init; }

    /// <summary>What else the pods may call.</summary>
    public NetworkPolicyEgressRuleArgs[] AlsoTo { get; init; } = [];

    /// <summary>Creates the policy.</summary>
    /// <param name="logicalName">Its logical name.</param>
    /// <param name="options">Its options.</param>
    /// <returns>The policy.</returns>
    public NetworkPolicy Create(string logicalName, CustomResourceOptions options) => new(
        logicalName,
        new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name, Namespace = Namespace },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = new LabelSelectorArgs(),
                PolicyTypes = { "Ingress", "Egress" },
                Egress =
                {
                    new NetworkPolicyEgressRuleArgs
                    {
                        Ports =
                        {
                            new NetworkPolicyPortArgs { Port = DnsPort, Protocol = "UDP" },
                            new NetworkPolicyPortArgs { Port = DnsPort, Protocol = "TCP" },
                        },
                    },
                    new NetworkPolicyEgressRuleArgs
                    {
                        Ports = { new NetworkPolicyPortArgs { Port = ApiServerPort, Protocol = "TCP" } },
                    },
                    AlsoTo,
                },
            },
        },
        options);
}
