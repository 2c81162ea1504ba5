using Platform.Cloud;
using Platform.Configuration;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Platform.Components.Operators.ExternalSecrets;

/// <summary>
/// The store that configuration means where it names none. It takes the operator's own role, and only namespaces of the
/// platform may read through it: a store of the cluster is open to every tenant otherwise.
/// </summary>
internal static class SecretsManagerStore
{
    /// <summary>Creates it.</summary>
    /// <param name="account">The account whose Secrets Manager it is.</param>
    /// <param name="site">Where, and after what.</param>
    /// <returns>The store; it counts as created when the operator has reached it.</returns>
    public static Resource Create(AwsAccount account, OperatorSite site) => new ClusterSecretStore(
        $"{site.Name}-store",
        new ClusterSecretStoreArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = new SecretReference().Store,
                Annotations = { ["pulumi.com/waitFor"] = "condition=Ready" },
            },
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
                        Region = account.Region.Name,
                    },
                },
            },
        },
        site.Options());
}
