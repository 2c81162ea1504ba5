using Platform.Manifests;
using Pulumi;

namespace Platform.Components.Backup;

/// <summary>
/// The object store of a local stack: SeaweedFS, an S3 server in one process, in a namespace of its own.
/// </summary>
internal static class ObjectStore
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="after">Velero's namespace, and whatever brings External Secrets.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The storage.</returns>
    public static BackupStorage Create(string name, BackupPlan plan, Resource[] after, Resource parent)
    {
        var ns = ManagedNamespace.Create(
            $"{name}-object-store-namespace",
            ObjectStoreNames.Namespace,
            NamespaceLabels.PodSecurity(PodSecurityLevel.Restricted),
            parent);
        Resource[] ground = [ns, .. after];
        var identity = ObjectStoreIdentity.Create(name, plan, ground, parent);
        var policy = ObjectStoreNetwork.Create(name, ns, parent);
        var workload = ObjectStoreWorkload.Create(name, plan.Names.Bucket, [.. identity, policy], parent);
        return new BackupStorage
        {
            Bucket = Output.Create(plan.Names.Bucket),
            LocationConfig = new InputMap<string>
            {
                // The plugin wants a region; the store has none and takes any.
                ["region"] = "local",
                ["s3ForcePathStyle"] = "true",
                ["s3Url"] = ObjectStoreNames.Url,
            },
            Ready = [.. identity, workload],
        };
    }
}
