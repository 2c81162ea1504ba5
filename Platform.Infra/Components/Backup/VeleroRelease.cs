using Platform.Catalog;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Platform.Components.Backup;

/// <summary>The Helm release that installs Velero and its CRDs.</summary>
internal static class VeleroRelease
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to install.</param>
    /// <param name="after">What must stand before Velero starts.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The release.</returns>
    public static Release Create(string name, BackupPlan plan, Resource[] after, Resource parent) => new(
        $"{name}-release",
        new ReleaseArgs
        {
            Name = VeleroNames.Release,
            Namespace = VeleroNames.Namespace,
            Chart = Charts.Velero.Name,
            RepositoryOpts = new RepositoryOptsArgs { Repo = Charts.Velero.Repository },
            Version = plan.Versions.Chart,
            Values = VeleroValues.Of(plan),
            Atomic = true,
            MaxHistory = 5,
            Timeout = (int)Timeout.TotalSeconds,
        },
        new CustomResourceOptions { Parent = parent, DependsOn = after });
}
