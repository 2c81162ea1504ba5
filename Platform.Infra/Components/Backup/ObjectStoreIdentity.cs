using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Backup;

/// <summary>The one identity that may use the object store, as the server and as Velero read it.</summary>
internal static class ObjectStoreIdentity
{
    /// <summary>File in <see cref="ObjectStoreNames.IdentitySecret"/>.</summary>
    public const string IdentityFile = "s3.json";

    /// <summary>File in <see cref="ObjectStoreNames.CredentialsSecret"/>, at the name that the chart mounts.</summary>
    private const string CredentialsFile = "cloud";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Creates both Secrets.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="after">Their namespaces, and whatever brings External Secrets.</param>
    /// <param name="parent">The component.</param>
    /// <returns>What to wait for.</returns>
    public static Resource[] Create(string name, BackupPlan plan, Resource[] after, Resource parent)
    {
        var store = plan.Config.ObjectStore;
        var options = new CustomResourceOptions { Parent = parent, DependsOn = after };
        return
        [
            Secret(
                $"{name}-object-store-identity",
                ObjectStoreNames.Namespace,
                ObjectStoreNames.IdentitySecret,
                IdentityFile,
                key => Identity(plan.Names.Bucket, store.AccessKey, key)),
            Secret(
                $"{name}-object-store-credentials",
                VeleroNames.Namespace,
                ObjectStoreNames.CredentialsSecret,
                CredentialsFile,
                key => Credentials(store.AccessKey, key)),
        ];

        Resource Secret(string logicalName, string ns, string secret, string file, Func<string, string> content) =>
            store.SecretKey is { } key
                ? FromConfig(logicalName, ns, secret, file, Output.CreateSecret(content(key.Reveal())), options)
                : FromStore(plan, ns, secret, file, content(StoredSecret.Value)).Create(logicalName, options);
    }

    /// <summary>An identity that may read and write one bucket, in the form of <c>weed -s3.config</c>.</summary>
    private static string Identity(string bucket, string accessKey, string secretKey) => JsonSerializer.Serialize(
        new
        {
            identities = new[]
            {
                new
                {
                    name = VeleroNames.ServiceAccount,
                    credentials = new[] { new { accessKey, secretKey } },
                    actions = new[] { $"Read:{bucket}", $"Write:{bucket}", $"List:{bucket}", $"Tagging:{bucket}" },
                },
            },
        },
        Json);

    /// <summary>An AWS credentials file.</summary>
    private static string Credentials(string accessKey, string secretKey) =>
        $"[default]\naws_access_key_id={accessKey}\naws_secret_access_key={secretKey}\n";

    private static Secret FromConfig(
        string logicalName,
        string ns,
        string name,
        string file,
        Output<string> content,
        CustomResourceOptions options) =>
        new(
            logicalName,
            new SecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = name, Namespace = ns },
                Type = "Opaque",
                StringData = { [file] = content },
            },
            options);

    private static StoredSecret FromStore(BackupPlan plan, string ns, string name, string file, string content) => new()
    {
        Name = name,
        Namespace = ns,
        Reference = plan.Config.ObjectStore.SecretKeySecret,
        DefaultKey = $"{plan.Id}/velero/object-store-secret-key",
        Data = new Dictionary<string, string>(StringComparer.Ordinal) { [file] = content },
    };
}
