using Platform.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace Platform.Components.Backup;

/// <summary>Velero's namespace.</summary>
internal static class VeleroNamespace
{
    /// <summary>Creates it, held to the level that Velero's pods need and left out of every backup.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The namespace.</returns>
    public static Namespace Create(string name, BackupPlan plan, Resource parent) => ManagedNamespace.Create(
        $"{name}-namespace",
        VeleroNames.Namespace,
        NamespaceLabels.PodSecurity(plan.PodSecurity).Add(VeleroNames.ExcludeLabel, "true"),
        parent);
}
