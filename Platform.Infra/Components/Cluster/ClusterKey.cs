using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.Cluster;

/// <summary>
/// The KMS key of a created cluster: it encrypts Kubernetes secrets in etcd, and the control plane's and the network's
/// logs.
/// </summary>
internal static class ClusterKey
{
    private const int Longest = 30;
    private const int Shortest = 7;

    /// <summary>Creates the key and its alias.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The key.</returns>
    public static Key Create(string name, ClusterPlan plan, Resource parent)
    {
        var key = new Key(
            $"{name}-key",
            new KeyArgs
            {
                Description = $"Encrypts secrets and logs of cluster {plan.ClusterName}.",
                EnableKeyRotation = true,
                DeletionWindowInDays = plan.Protection.Keep ? Longest : Shortest,
                Policy = ClusterKeyPolicy.For(plan).ToJson(),
            },
            plan.Protection.Options(parent));
        _ = new Pulumi.Aws.Kms.Alias(
            $"{name}-key-alias",
            new AliasArgs { Name = plan.Names.KeyAlias, TargetKeyId = key.KeyId },
            plan.Protection.Options(parent));
        return key;
    }
}
