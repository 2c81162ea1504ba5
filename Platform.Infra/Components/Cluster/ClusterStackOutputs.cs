using Platform.Configuration;

namespace Platform.Components.Cluster;

/// <summary>What a day's work on the cluster needs to know of it: ids, ARNs, addresses, and the command that gets
/// in.</summary>
public static class ClusterStackOutputs
{
    /// <summary>The outputs of a stack, by name; the same in every mode, without those that are not known.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>The outputs.</returns>
    public static IReadOnlyDictionary<string, object?> Of(PlatformCluster cluster, PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(config);
        var outputs = cluster.Outputs;
        var local = outputs.ComputeMode == ComputeMode.Local;
        return new (string Name, object? Value)[]
        {
            ("clusterName", outputs.Name),
            ("clusterVersion", outputs.KubernetesVersion),
            ("clusterComputeMode", Words.CamelCase(outputs.ComputeMode.ToString())),
            ("clusterArn", outputs.Arn),
            ("clusterEndpoint", outputs.Endpoint),
            ("clusterLogGroupName", local ? null : ClusterNames.ControlPlaneLogGroupOf(outputs.Name)),
            ("clusterSecretsKeyArn", cluster.SecretsKeyArn),
            ("kubeconfigCommand", KubeconfigCommand(outputs.Name, config)),
            ("nodeRoleName", outputs.NodeRoleName),
            ("nodeSecurityGroupId", outputs.NodeSecurityGroupId),
            ("oidcIssuer", outputs.OidcIssuer),
            ("oidcProviderArn", outputs.OidcProviderArn),
            ("privateSubnetIds", outputs.PrivateSubnetIds),
            ("vpcId", outputs.VpcId),
        }.Where(output => output.Value is not null)
            .ToDictionary(output => output.Name, output => output.Value, StringComparer.Ordinal);
    }

    /// <summary>The AWS CLI takes the partition from the region, so the region is all it needs.</summary>
    private static string KubeconfigCommand(string name, PlatformConfig config) =>
        config.Cluster.ComputeMode == ComputeMode.Local
            ? $"kubectl config use-context {config.Cluster.KubeContext ?? name}"
            : $"aws eks update-kubeconfig --region {config.Aws?.Region} --name {name} --alias {name}";
}
