using Platform.Configuration;
using Platform.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Backup;

/// <summary>
/// The password that encrypts the backup repositories. Velero makes the Secret itself where it finds none, with a
/// constant that is public in its source, so it must exist before Velero first starts.
/// </summary>
internal static class RepositoryPassword
{
    /// <summary>Creates the Secret, or the ExternalSecret that makes it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="after">The namespace, and whatever brings External Secrets.</param>
    /// <param name="parent">The component.</param>
    /// <returns>What to wait for.</returns>
    public static Resource Create(string name, BackupPlan plan, Resource[] after, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent, DependsOn = after };
        return plan.Config.RepositoryPassword is { } password
            ? FromConfig(name, password, options)
            : FromStore(plan).Create($"{name}-repository-password", options);
    }

    private static Secret FromConfig(string name, SecretText password, CustomResourceOptions options) => new(
        $"{name}-repository-password",
        new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = VeleroNames.RepositorySecret, Namespace = VeleroNames.Namespace },
            Type = "Opaque",
            StringData = { [VeleroNames.RepositorySecretKey] = Output.CreateSecret(password.Reveal()) },
        },
        options);

    private static StoredSecret FromStore(BackupPlan plan) => new()
    {
        Name = VeleroNames.RepositorySecret,
        Namespace = VeleroNames.Namespace,
        Reference = plan.Config.RepositoryPasswordSecret,
        DefaultKey = $"{plan.Id}/velero/repository-password",
        Data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VeleroNames.RepositorySecretKey] = StoredSecret.Value,
        },
    };
}
