using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Manifests;

/// <summary>A namespace of the platform's.</summary>
internal static class ManagedNamespace
{
    /// <summary>Creates it.</summary>
    /// <param name="logicalName">Its logical name.</param>
    /// <param name="name">Its name in the cluster.</param>
    /// <param name="labels">Its labels beside those that all namespaces of the platform have.</param>
    /// <param name="parent">The component it belongs to.</param>
    /// <returns>The namespace.</returns>
    public static Namespace Create(
        string logicalName, string name, IReadOnlyDictionary<string, string> labels, Resource parent) => new(
        logicalName,
        new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = name,
                Labels = new Dictionary<string, string>(labels, StringComparer.Ordinal)
                {
                    ["app.kubernetes.io/part-of"] = "platform",
                },
            },
        },
        new CustomResourceOptions { Parent = parent });
}
