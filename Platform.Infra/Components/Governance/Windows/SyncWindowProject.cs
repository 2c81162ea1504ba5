using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Argoproj.V1Alpha1;

namespace Platform.Components.Governance.Windows;

/// <summary>
/// A global project of Argo CD's, which hands its sync windows on to every project with the calendar's label (Argo CD:
/// Projects, Configuring Global Projects).
/// </summary>
internal static class SyncWindowProject
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="argoCd">Argo CD's namespace.</param>
    /// <param name="windows">The sync windows.</param>
    /// <param name="after">Whatever brings Argo CD.</param>
    /// <param name="parent">The component.</param>
    public static void Create(
        string name, string argoCd, ImmutableArray<SyncWindow> windows, IEnumerable<Resource> after, Resource parent) =>
        _ = new AppProject(
            $"{name}-sync-windows",
            new AppProjectArgs
            {
                Metadata = new ObjectMetaArgs { Name = WindowNames.GlobalProject, Namespace = argoCd },
                Spec = new AppProjectSpecArgs
                {
                    Description = "The deployment calendar's sync windows, for every project with its label.",
                    SyncWindows = [.. windows.Select(window => new AppProjectSpecSyncWindowsArgs
                    {
                        Applications = { "*" },
                        Description = $"Window {window.Window} of the deployment calendar.",
                        Duration = window.Duration,
                        Kind = "deny",
                        ManualSync = true,
                        Schedule = window.Schedule,
                        TimeZone = window.TimeZone,
                    })],
                },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = (Resource[])[.. after] });
}
