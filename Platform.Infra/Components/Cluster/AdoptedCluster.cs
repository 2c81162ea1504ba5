using Platform.Cloud;
using Platform.Configuration;
using Pulumi;
using AwsConnection = Pulumi.Aws.Provider;

namespace Platform.Components.Cluster;

/// <summary>A cluster that exists already: what is known of it is what the configuration says.</summary>
internal static class AdoptedCluster
{
    /// <summary>A cluster on one's own machine.</summary>
    /// <param name="config">The cluster.</param>
    /// <returns>The cluster, of which nothing of AWS is known.</returns>
    public static ClusterOutputs Local(ClusterConfig config) => new()
    {
        Name = config.Name,
        ComputeMode = config.ComputeMode,
        KubernetesVersion = config.KubernetesVersion,
        Kubernetes = KubernetesProvider.Local(config.KubeContext ?? config.Name),
        NameInAws = Output.Create(config.Name),
    };

    /// <summary>A cluster in EKS.</summary>
    /// <param name="config">The cluster.</param>
    /// <param name="account">Where it is.</param>
    /// <param name="aws">The way to AWS.</param>
    /// <returns>The cluster.</returns>
    public static ClusterOutputs Eks(ClusterConfig config, AwsAccount account, AwsConnection aws)
    {
        var kubeconfig = Kubeconfig.Of(config, account);
        return new ClusterOutputs
        {
            Name = config.Name,
            ComputeMode = config.ComputeMode,
            KubernetesVersion = config.KubernetesVersion,
            Kubernetes = KubernetesProvider.Eks(config.Name, account, kubeconfig.ToJson()),
            Aws = aws,
            NameInAws = Output.Create(config.Name),
            Arn = Output.Create(account.ClusterArn(config.Name)),
            Endpoint = Output.Create(kubeconfig.Endpoint),
            CertificateAuthority = Output.Create(kubeconfig.CertificateAuthority),
            OidcIssuer = Known(config.OidcIssuer),
            OidcProviderArn = config.OidcIssuer is { } issuer
                ? Output.Create(account.IamArn($"oidc-provider/{issuer}"))
                : null,
            NodeRoleName = Known(config.NodeRoleName),
            VpcId = Known(config.VpcId),
            PrivateSubnetIds = config.PrivateSubnetIds.IsEmpty ? null : Output.Create(config.PrivateSubnetIds),
            NodeSecurityGroupId = Known(config.NodeSecurityGroupId),
        };
    }

    private static Output<string>? Known(string? value) => value is null ? null : Output.Create(value);
}
