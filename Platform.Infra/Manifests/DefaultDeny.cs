using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Platform.Manifests;

/// <summary>
/// The policy that denies every pod of a namespace all traffic in and out. Policies only add to what is allowed, so that
/// what others of the namespace allow stays allowed (kubernetes: Network Policies, default deny all).
/// </summary>
internal static class DefaultDeny
{
    /// <summary>The policy's name.</summary>
    public const string Name = "default-deny";

    /// <summary>Creates the policy.</summary>
    /// <param name="logicalName">Its logical name.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="options">Its options.</param>
    /// <returns>The policy.</returns>
    public static NetworkPolicy Create(string logicalName, string ns, CustomResourceOptions options) => new(
        logicalName,
        new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name, Namespace = ns },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = new LabelSelectorArgs(),
                PolicyTypes = { "Ingress", "Egress" },
            },
        },
        options);
}
