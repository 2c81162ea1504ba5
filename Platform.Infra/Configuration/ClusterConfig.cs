namespace Platform.Configuration;

/// <summary>Key <c>platform:cluster</c>: the cluster that the stack works on.</summary>
public sealed record ClusterConfig
{
    /// <summary>Whether the cluster exists already.</summary>
    public required ClusterMode Mode { get; init; }

    /// <summary>The cluster's name in EKS.</summary>
    [ClusterName]
    public required string Name { get; init; }

    /// <summary>Kubernetes minor version, such as <c>1.34</c>, quoted in YAML.</summary>
    [KubernetesVersion]
    public string KubernetesVersion { get; init; } = "1.34";

    /// <summary>How the cluster gets its nodes.</summary>
    public required ComputeMode ComputeMode { get; init; }

    /// <summary>API server address, with <c>https://</c>; needed to adopt an EKS cluster.</summary>
    [Endpoint]
    public string? Endpoint { get; init; }

    /// <summary>The cluster's certificate authority, base64 of the PEM text; needed to adopt an EKS cluster.</summary>
    [CertificateAuthority]
    public string? CertificateAuthority { get; init; }

    /// <summary>OIDC issuer without <c>https://</c>; needed for IRSA.</summary>
    [OidcIssuer]
    public string? OidcIssuer { get; init; }

    /// <summary>
    /// Context in the kubeconfig, for <see cref="ComputeMode.Local"/>; the default is <see cref="Name"/>.
    /// </summary>
    public string? KubeContext { get; init; }
}

/// <summary>Where the cluster comes from.</summary>
[Planned("create")]
public enum ClusterMode
{
    /// <summary>The cluster exists; configuration says how to reach it.</summary>
    Adopt,
}

/// <summary>How the cluster gets its nodes.</summary>
public enum ComputeMode
{
    /// <summary>EKS Auto Mode: AWS runs Karpenter, the EBS CSI driver and the Pod Identity agent.</summary>
    AutoMode,

    /// <summary>Karpenter run by the platform.</summary>
    Karpenter,

    /// <summary>EKS managed node groups.</summary>
    ManagedNodeGroups,

    /// <summary>Auto Scaling groups of one's own.</summary>
    SelfManaged,

    /// <summary>Not EKS at all: kind, k3d or the like.</summary>
    Local,
}
