using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Platform.Components.Backup;

/// <summary>Who may talk to the object store: Velero's namespace, on the S3 port. It talks to nobody itself.</summary>
internal static class ObjectStoreNetwork
{
    /// <summary>Creates the policy.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="ns">The object store's namespace.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The policy.</returns>
    public static NetworkPolicy Create(string name, Resource ns, Resource parent) => new(
        $"{name}-object-store-network",
        new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = ObjectStoreNames.Name, Namespace = ObjectStoreNames.Namespace },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = new LabelSelectorArgs(),
                PolicyTypes = { "Ingress", "Egress" },
                Ingress =
                {
                    new NetworkPolicyIngressRuleArgs
                    {
                        From =
                        {
                            new NetworkPolicyPeerArgs
                            {
                                NamespaceSelector = new LabelSelectorArgs
                                {
                                    MatchLabels = { ["kubernetes.io/metadata.name"] = VeleroNames.Namespace },
                                },
                            },
                        },
                        Ports = { new NetworkPolicyPortArgs { Protocol = "TCP", Port = ObjectStoreNames.Port } },
                    },
                },
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = { ns } });
}
