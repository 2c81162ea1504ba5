using Platform.Configuration;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Platform.Manifests;

/// <summary>A Secret that External Secrets makes from a value in a store outside the cluster.</summary>
internal sealed record StoredSecret
{
    /// <summary>What <see cref="Data"/> calls the value from the store: a template of External Secrets'.</summary>
    public const string Value = "{{ .value }}";

    /// <summary>Name of the ExternalSecret and of the Secret.</summary>
    public required string Name { get; init; }

    /// <summary>Namespace of both.</summary>
    public required string Namespace { get; init; }

    /// <summary>Where the value is.</summary>
    public required SecretReference Reference { get; init; }

    /// <summary>Key in the store where <see cref="Reference"/> names none.</summary>
    public required string DefaultKey { get; init; }

    /// <summary>Contents of the Secret, with <see cref="Value"/> for the value from the store.</summary>
    public required IReadOnlyDictionary<string, string> Data { get; init; }

    /// <summary>
    /// Creates the ExternalSecret. It is read once: a value that changes under a running system breaks what is
    /// encrypted or stored with the old one, so a change is made by hand.
    /// </summary>
    /// <param name="logicalName">Its logical name.</param>
    /// <param name="options">Its options.</param>
    /// <returns>The ExternalSecret; it counts as created when the Secret is there.</returns>
    public ExternalSecret Create(string logicalName, CustomResourceOptions options) => new(
        logicalName,
        new ExternalSecretArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = Name,
                Namespace = Namespace,
                Annotations = { ["pulumi.com/waitFor"] = "condition=Ready" },
            },
            Spec = new ExternalSecretSpecArgs
            {
                RefreshPolicy = "CreatedOnce",
                SecretStoreRef = new ExternalSecretSpecSecretStoreRefArgs
                {
                    Kind = "ClusterSecretStore",
                    Name = Reference.Store,
                },
                Target = new ExternalSecretSpecTargetArgs
                {
                    CreationPolicy = "Owner",
                    DeletionPolicy = "Retain",
                    Template = new ExternalSecretSpecTargetTemplateArgs
                    {
                        EngineVersion = "v2",
                        Data = new Dictionary<string, string>(Data, StringComparer.Ordinal),
                    },
                },
                Data =
                {
                    new ExternalSecretSpecDataArgs
                    {
                        SecretKey = "value",
                        RemoteRef = new ExternalSecretSpecDataRemoteRefArgs
                        {
                            Key = Reference.Key ?? DefaultKey,
                            Property = Reference.Property!,
                        },
                    },
                },
            },
        },
        options);
}
