using Pulumi;
using KubernetesConnection = Pulumi.Kubernetes.Provider;
using KubernetesConnectionArgs = Pulumi.Kubernetes.ProviderArgs;

namespace Platform.Cloud;

/// <summary>
/// The one way to the cluster. What says that it is another cluster is its ARN or context, not the kubeconfig's text: a
/// new endpoint or certificate updates the provider, and replaces nothing in the cluster. ConfigMaps are changed in
/// place: by default the provider deletes and makes them anew, and with them what others keep in keys of their own.
/// </summary>
internal static class KubernetesProvider
{
    private const string LogicalName = "kubernetes";

    /// <summary>Connects to a cluster on one's own machine.</summary>
    /// <param name="context">The context that the user's kubeconfig has for it.</param>
    /// <returns>The provider.</returns>
    public static KubernetesConnection Local(string context) => new(
        LogicalName,
        new KubernetesConnectionArgs { Context = context, ClusterIdentifier = context, EnableConfigMapMutable = true });

    /// <summary>Connects to a cluster in EKS.</summary>
    /// <param name="clusterName">The cluster's name.</param>
    /// <param name="account">Where it is.</param>
    /// <param name="kubeconfig">Its kubeconfig, as JSON.</param>
    /// <param name="after">What must exist before anything is created in the cluster.</param>
    /// <returns>The provider.</returns>
    public static KubernetesConnection Eks(
        string clusterName, AwsAccount account, Input<string> kubeconfig, params Resource[] after) => new(
        LogicalName,
        new KubernetesConnectionArgs
        {
            KubeConfig = kubeconfig,
            ClusterIdentifier = account.ClusterArn(clusterName),
            Context = clusterName,
            EnableConfigMapMutable = true,
        },
        new CustomResourceOptions { DependsOn = after });
}
