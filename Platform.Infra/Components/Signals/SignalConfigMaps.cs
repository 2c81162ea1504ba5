using Platform.Signals.Dashboards;
using Platform.Signals.Runbooks;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Signals;

/// <summary>The ConfigMaps that hold pages and dashboards.</summary>
internal static class SignalConfigMaps
{
    /// <summary>Creates the ConfigMap of runbook pages.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="shelf">The pages.</param>
    /// <param name="after">Whatever brings the namespace.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The ConfigMap.</returns>
    public static ConfigMap Create(string name, RunbookShelf shelf, Resource[] after, Resource parent) => new(
        $"{name}-{shelf.Name}",
        new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = shelf.Name,
                Namespace = SignalNames.Namespace,
                Labels = { [SignalNames.RunbookLabel] = "1" },
            },
            Data = shelf.Pages.ToDictionary(StringComparer.Ordinal),
        },
        new CustomResourceOptions { Parent = parent, DependsOn = after });

    /// <summary>Creates the ConfigMap of a dashboard, from which Grafana's sidecar loads it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="dashboard">The dashboard.</param>
    /// <param name="after">Whatever brings the namespace.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The ConfigMap.</returns>
    public static ConfigMap Create(string name, Dashboard dashboard, Resource[] after, Resource parent) => new(
        $"{name}-dashboard-{dashboard.Uid}",
        new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = $"dashboard-{dashboard.Uid}",
                Namespace = SignalNames.Namespace,
                Labels = { [SignalNames.DashboardLabel] = "1" },
                Annotations = { [SignalNames.FolderAnnotation] = dashboard.Folder },
            },
            Data = { [$"{dashboard.Uid}.json"] = DashboardJson.Of(dashboard) },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = after });
}
