using Platform.Signals.Routing;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Platform.Components.Routing;

/// <summary>
/// The Secret that Alertmanager's receivers read their keys and addresses from. It is fetched again every hour, as seed
/// 001 has it for rotation; Alertmanager reads the files at each notice.
/// </summary>
internal static class ReceiverSecrets
{
    /// <summary>Creates the ExternalSecrets that make it.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="plan">What routing is made from.</param>
    /// <param name="ns">Alertmanager's namespace.</param>
    /// <param name="options">Options: parent, and what must stand before.</param>
    /// <returns>What Alertmanager must wait for; empty where no receiver has a secret.</returns>
    public static IReadOnlyList<Resource> Create(
        string name, RoutingPlan plan, string ns, Func<CustomResourceOptions> options) =>
        // An ExternalSecret reads from one store: secrets in several stores are merged into the first one's Secret.
        [
            .. ReceiverSecret.Of(plan).GroupBy(secret => secret.Reference.Store, StringComparer.Ordinal)
                .OrderBy(secrets => secrets.Key, StringComparer.Ordinal)
                .Select((secrets, index) => Create(name, secrets, ns, index == 0, options())),
        ];

    private static ExternalSecret Create(
        string name, IGrouping<string, ReceiverSecret> secrets, string ns, bool owner, CustomResourceOptions options) =>
        new(
            owner ? $"{name}-receivers" : $"{name}-receivers-{secrets.Key}",
            new ExternalSecretArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = owner ? ReceiverSecret.SecretName : $"{ReceiverSecret.SecretName}-{secrets.Key}",
                    Namespace = ns,
                    Annotations = { ["pulumi.com/waitFor"] = "condition=Ready" },
                },
                Spec = new ExternalSecretSpecArgs
                {
                    RefreshPolicy = "Periodic",
                    RefreshInterval = "1h",
                    SecretStoreRef = new ExternalSecretSpecSecretStoreRefArgs
                    {
                        Kind = "ClusterSecretStore",
                        Name = secrets.Key,
                    },
                    Target = new ExternalSecretSpecTargetArgs
                    {
                        Name = ReceiverSecret.SecretName,
                        CreationPolicy = owner ? "Owner" : "Merge",
                        DeletionPolicy = "Retain",
                    },
                    Data = [.. secrets.Select(Value)],
                },
            },
            options);

    private static ExternalSecretSpecDataArgs Value(ReceiverSecret secret) => new()
    {
        SecretKey = secret.File,
        RemoteRef = new ExternalSecretSpecDataRemoteRefArgs
        {
            Key = secret.Reference.Key ?? secret.DefaultKey,
            Property = secret.Reference.Property!,
        },
    };
}
