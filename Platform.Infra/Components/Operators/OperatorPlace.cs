using Platform.Manifests;

namespace Platform.Components.Operators;

/// <summary>Where an operator's pods run.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="PodSecurity">
/// The level that the namespace holds pods to; <c>null</c> where the namespace is Kubernetes' own and none of ours to
/// create.
/// </param>
internal sealed record OperatorPlace(string Namespace, PodSecurityLevel? PodSecurity)
{
    /// <summary>Kubernetes' own namespace, for what must run there.</summary>
    public static OperatorPlace KubeSystem { get; } = new("kube-system", PodSecurity: null);

    /// <summary>
    /// Metrics, logs and traces. Privileged, because node-exporter reads the node's file systems and network.
    /// </summary>
    public static OperatorPlace Monitoring { get; } = new("monitoring", PodSecurityLevel.Privileged);
}
