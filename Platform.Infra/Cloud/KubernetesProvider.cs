using Platform.Configuration;
using KubernetesConnection = Pulumi.Kubernetes.Provider;
using KubernetesConnectionArgs = Pulumi.Kubernetes.ProviderArgs;

namespace Platform.Cloud;

/// <summary>
/// The one way to the cluster. What says that it is another cluster is its ARN or context, not the kubeconfig's text: a
/// new endpoint or certificate updates the provider, and replaces nothing in the cluster.
/// </summary>
internal static class KubernetesProvider
{
    /// <summary>Connects to the stack's cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="account">
    /// Where it is; <c>null</c> in compute mode local, where the user's kubeconfig has a context for it.
    /// </param>
    /// <returns>The provider.</returns>
    public static KubernetesConnection Create(ClusterConfig cluster, AwsAccount? account) =>
        new("kubernetes", account is null ? Local(cluster) : Eks(cluster, account));

    private static KubernetesConnectionArgs Local(ClusterConfig cluster) => new()
    {
        Context = cluster.KubeContext ?? cluster.Name,
        ClusterIdentifier = cluster.KubeContext ?? cluster.Name,
    };

    private static KubernetesConnectionArgs Eks(ClusterConfig cluster, AwsAccount account) => new()
    {
        KubeConfig = Kubeconfig.Of(cluster, account).ToJson(),
        ClusterIdentifier = account.Arn("eks", $"cluster/{cluster.Name}"),
        Context = cluster.Name,
    };
}
