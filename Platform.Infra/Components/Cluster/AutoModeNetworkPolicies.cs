using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using KubernetesConnection = Pulumi.Kubernetes.Provider;

namespace Platform.Components.Cluster;

/// <summary>
/// Makes Auto Mode keep network policies: without this object it stores them, and lets all traffic pass. Source: EKS
/// user guide, network policies with Auto Mode.
/// </summary>
internal static class AutoModeNetworkPolicies
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="kubernetes">The way into the cluster.</param>
    /// <param name="parent">The component.</param>
    public static void Enable(string name, KubernetesConnection kubernetes, Resource parent) => _ = new ConfigMap(
        $"{name}-network-policies",
        new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs { Name = "amazon-vpc-cni", Namespace = "kube-system" },
            Data = { ["enable-network-policy-controller"] = "true" },
        },
        new CustomResourceOptions { Parent = parent, Provider = kubernetes });
}
