using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Cilium.V2;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Cilium.V2;

namespace Platform.Components.Operators.Cilium;

/// <summary>
/// What Cilium does not see in a NetworkPolicy: nodes, and what listens on a node's network, are entities to it, which no
/// range of addresses selects (Cilium: layer 3 policies, selecting nodes with CIDR; cilium/cilium#34387). A rule without
/// peers selects them, and so do ranges the API server of EKS, which is on no node. The policies only add: they put no pod
/// under denial that another policy does not.
/// </summary>
internal static class HostTraffic
{
    private const string PodNamespace = "k8s:io.kubernetes.pod.namespace";
    private const string PodName = "k8s:app.kubernetes.io/name";

    /// <summary>Creates the policies.</summary>
    /// <param name="site">Where, and after what.</param>
    /// <returns>The policies.</returns>
    public static IReadOnlyList<Resource> Create(OperatorSite site) =>
    [
        // Without an association the agent gives a pod nothing, so that every pod may ask.
        Policy(
            site, "pod-identity", "Pods get AWS credentials from the Pod Identity agent of their node.",
            new CiliumClusterwideNetworkPolicySpecEndpointSelectorArgs(),
            new CiliumClusterwideNetworkPolicySpecEgressArgs
            {
                ToEntities = { "host" },
                ToPorts =
                {
                    new CiliumClusterwideNetworkPolicySpecEgressToPortsArgs
                    {
                        Ports =
                        {
                            new CiliumClusterwideNetworkPolicySpecEgressToPortsPortsArgs
                            {
                                Port = $"{CommonTraffic.PodIdentityPort}",
                                Protocol = "TCP",
                            },
                        },
                    },
                },
            }),
        Policy(
            site, "scrape-nodes", "Prometheus scrapes nodes, and the blackbox exporter probes them.",
            new CiliumClusterwideNetworkPolicySpecEndpointSelectorArgs
            {
                MatchLabels = { [PodNamespace] = OperatorPlace.Monitoring.Namespace },
                MatchExpressions =
                {
                    new CiliumClusterwideNetworkPolicySpecEndpointSelectorMatchExpressionsArgs
                    {
                        Key = PodName,
                        Operator = "In",
                        Values = { "prometheus", BlackboxExporter.BlackboxExporterOperator.Service },
                    },
                },
            },
            new CiliumClusterwideNetworkPolicySpecEgressArgs { ToEntities = { "host", "remote-node" } }),
    ];

    private static CiliumClusterwideNetworkPolicy Policy(
        OperatorSite site,
        string name,
        string description,
        CiliumClusterwideNetworkPolicySpecEndpointSelectorArgs pods,
        CiliumClusterwideNetworkPolicySpecEgressArgs egress) => new(
        $"{site.Name}-{name}",
        new CiliumClusterwideNetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = $"platform-{name}",
                Labels = { ["app.kubernetes.io/part-of"] = "platform" },
            },
            Spec = new CiliumClusterwideNetworkPolicySpecArgs
            {
                Description = description,
                EndpointSelector = pods,
                EnableDefaultDeny = new CiliumClusterwideNetworkPolicySpecEnableDefaultDenyArgs
                {
                    Egress = false,
                    Ingress = false,
                },
                Egress = { egress },
            },
        },
        site.Options());
}
