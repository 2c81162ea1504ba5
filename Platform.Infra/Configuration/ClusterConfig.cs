using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Key <c>platform:cluster</c>: the cluster that the stack works on.</summary>
public sealed record ClusterConfig
{
    /// <summary>
    /// Whether the stack makes the cluster or takes one that exists; without effect in compute mode local.
    /// </summary>
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

    /// <summary>OIDC issuer without <c>https://</c>, of an adopted cluster; needed for IRSA.</summary>
    [OidcIssuer]
    public string? OidcIssuer { get; init; }

    /// <summary>
    /// Context in the kubeconfig, for <see cref="ComputeMode.Local"/>; the default is <see cref="Name"/>.
    /// </summary>
    public string? KubeContext { get; init; }

    /// <summary>Id of an adopted cluster's VPC.</summary>
    [AwsId("vpc")]
    public string? VpcId { get; init; }

    /// <summary>Ids of the subnets that an adopted cluster's nodes are in.</summary>
    [AwsId("subnet")]
    public ImmutableArray<string> PrivateSubnetIds { get; init; } = [];

    /// <summary>Id of the security group that an adopted cluster's nodes are in.</summary>
    [AwsId("sg")]
    public string? NodeSecurityGroupId { get; init; }

    /// <summary>Name of the role that an adopted cluster's nodes have; Karpenter needs it.</summary>
    [RoleName]
    public string? NodeRoleName { get; init; }

    /// <summary>The network of a cluster that the stack makes; <c>null</c>, the default, for its defaults.</summary>
    public NetworkConfig? Network { get; init; }

    /// <summary>The base nodes of a cluster that the stack makes; <c>null</c>, the default, for the
    /// environment's.</summary>
    public NodesConfig? Nodes { get; init; }

    /// <summary>
    /// Who may reach the API server from the internet, as IPv4 ranges; empty, the default, for nobody: it is then
    /// reached from inside the VPC only.
    /// </summary>
    [Cidr]
    public ImmutableArray<string> PublicAccessCidrs { get; init; } = [];

    /// <summary>
    /// Who gets into a cluster that the stack makes, by a name of one's own, besides whoever creates it.
    /// </summary>
    [DnsLabel(OnKeys = true)]
    public ImmutableSortedDictionary<string, AccessConfig> Access { get; init; } =
        ImmutableSortedDictionary<string, AccessConfig>.Empty;

    /// <summary>
    /// Days that the control plane's logs and the network's flow logs are kept; the default is the environment's.
    /// </summary>
    [Between(1, 3653)]
    public int? LogRetentionDays { get; init; }

    /// <summary>
    /// Versions of EKS add-ons by name, such as <c>coredns: v1.12.4-eksbuild.1</c>; the default is the one EKS takes
    /// for the cluster's version when the add-on is installed, and from then on the one that is there.
    /// </summary>
    [VersionText("v1.12.4-eksbuild.1")]
    public ImmutableSortedDictionary<string, string> AddonVersions { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>Where the cluster comes from.</summary>
public enum ClusterMode
{
    /// <summary>The cluster exists; configuration says how to reach it.</summary>
    Adopt,

    /// <summary>The stack makes the cluster, with its network and nodes.</summary>
    Create,
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
