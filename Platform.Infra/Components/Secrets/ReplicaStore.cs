using Platform.Cloud;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Platform.Components.Secrets;

/// <summary>
/// The store of the copies, and an ExternalSecret that reads one of them each hour: what says it is no secret, so that it
/// can stay in the cluster. While it is Ready, the way from the cluster to the copies works.
/// </summary>
internal static class ReplicaStore
{
    /// <summary>Name of the secret that says nothing secret, behind the deployment's id.</summary>
    public const string CanaryKey = "recovery/canary";

    /// <summary>What it says.</summary>
    public const string CanaryText = "This is no secret. It is read in the other region to see that it can be.";

    private const string CanaryName = "secret-replica-canary";

    /// <summary>Creates both.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">Which secrets there are.</param>
    /// <param name="there">The account in the region of the copies.</param>
    /// <param name="ns">Namespace of the ExternalSecret, one of the platform's.</param>
    /// <param name="after">The operator, its right to read, and the secret.</param>
    /// <param name="parent">The component.</param>
    public static void Create(
        string name, SecretsPlan plan, AwsAccount there, string ns, Resource[] after, Resource parent)
    {
        var store = new ClusterSecretStore(
            $"{name}-replica-store",
            new ClusterSecretStoreArgs
            {
                Metadata = new ObjectMetaArgs { Name = SecretsPlan.ReplicaStore },
                Spec = new ClusterSecretStoreSpecArgs
                {
                    Conditions =
                    {
                        new ClusterSecretStoreSpecConditionsArgs
                        {
                            NamespaceSelector = new ClusterSecretStoreSpecConditionsNamespaceSelectorArgs
                            {
                                MatchLabels = { ["app.kubernetes.io/part-of"] = "platform" },
                            },
                        },
                    },
                    Provider = new ClusterSecretStoreSpecProviderArgs
                    {
                        Aws = new ClusterSecretStoreSpecProviderAwsArgs
                        {
                            Service = "SecretsManager",
                            Region = there.Region.Name,
                        },
                    },
                },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = after });
        _ = new ExternalSecret(
            $"{name}-replica-canary",
            new ExternalSecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = CanaryName, Namespace = ns },
                Spec = new ExternalSecretSpecArgs
                {
                    RefreshInterval = "1h",
                    SecretStoreRef = new ExternalSecretSpecSecretStoreRefArgs
                    {
                        Kind = "ClusterSecretStore",
                        Name = SecretsPlan.ReplicaStore,
                    },
                    Target = new ExternalSecretSpecTargetArgs { CreationPolicy = "Owner", DeletionPolicy = "Delete" },
                    Data =
                    {
                        new ExternalSecretSpecDataArgs
                        {
                            SecretKey = "canary",
                            RemoteRef = new ExternalSecretSpecDataRemoteRefArgs { Key = plan.NameOf(CanaryKey) },
                        },
                    },
                },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = { store } });
    }
}
