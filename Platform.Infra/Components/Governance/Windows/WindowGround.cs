using Platform.Calendar;
using Platform.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace Platform.Components.Governance.Windows;

/// <summary>What the calendar's objects stand on.</summary>
internal static class WindowGround
{
    /// <summary>The namespace.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="parent">The component.</param>
    public static Namespace Namespace(string name, Resource parent) => ManagedNamespace.Create(
        $"{name}-namespace", FreezeNames.Namespace, NamespaceLabels.PodSecurity(PodSecurityLevel.Restricted), parent);

    /// <summary>The network: nobody calls these pods, and they look up names and call the API server.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="apiServerPort">The port that the API server listens on; its addresses are no pod's and change.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="parent">The component.</param>
    public static void Network(string name, int apiServerPort, Namespace ns, Resource parent) => _ = new ApiClientNetwork
    {
        Name = "deployment-windows",
        Namespace = FreezeNames.Namespace,
        ApiServerPort = apiServerPort,
    }.Create($"{name}-network", new CustomResourceOptions { Parent = parent, DependsOn = { ns } });
}
