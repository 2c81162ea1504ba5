using Platform.Tenancy;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Governance.Tenancy;

/// <summary>A team's namespace.</summary>
internal static class TeamNamespaces
{
    /// <summary>
    /// Creates it. It outlives a team's removal from the configuration: everything that the team runs is in it.
    /// </summary>
    /// <param name="name">Beginning of its logical name.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The namespace.</returns>
    public static Namespace Create(string name, TeamNamespace ns, Resource parent) => new(
        $"{name}-namespace",
        new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = ns.Name,
                Labels = new Dictionary<string, string>(ns.Labels, StringComparer.Ordinal),
            },
        },
        new CustomResourceOptions { Parent = parent, RetainOnDelete = true });
}
