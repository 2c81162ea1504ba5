using System.Collections.Immutable;
using Platform.Configuration;
using Pulumi;
using AwsConnection = Pulumi.Aws.Provider;
using KubernetesConnection = Pulumi.Kubernetes.Provider;

namespace Platform.Components.Cluster;

/// <summary>
/// The cluster as every other component sees it: the same record whether the stack made the cluster or adopts it. Which
/// values are <c>null</c>, not known, is decided by plain configuration, never by an output.
/// </summary>
public sealed record ClusterOutputs
{
    /// <summary>The cluster's name in EKS, or that of a local one.</summary>
    public required string Name { get; init; }

    /// <summary>How the cluster gets its nodes.</summary>
    public required ComputeMode ComputeMode { get; init; }

    /// <summary>Kubernetes minor version, such as <c>1.34</c>.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>
    /// The way into the cluster. What is created through it comes after the cluster, its nodes and the creator's access
    /// entry, so nothing else need be waited for.
    /// </summary>
    public required KubernetesConnection Kubernetes { get; init; }

    /// <summary>The way to AWS; <c>null</c> in compute mode local.</summary>
    public AwsConnection? Aws { get; init; }

    /// <summary>
    /// <see cref="Name"/> as an AWS resource that belongs to the cluster should take it, such as an add-on or a Pod
    /// Identity association: it comes after the cluster.
    /// </summary>
    public required Output<string> NameInAws { get; init; }

    /// <summary>The cluster's ARN.</summary>
    public Output<string>? Arn { get; init; }

    /// <summary>API server address, with <c>https://</c>.</summary>
    public Output<string>? Endpoint { get; init; }

    /// <summary>The cluster's certificate authority, base64 of the PEM text.</summary>
    public Output<string>? CertificateAuthority { get; init; }

    /// <summary>OIDC issuer without <c>https://</c>.</summary>
    public Output<string>? OidcIssuer { get; init; }

    /// <summary>ARN of the issuer's identity provider in IAM.</summary>
    public Output<string>? OidcProviderArn { get; init; }

    /// <summary>Name of the role that nodes have.</summary>
    public Output<string>? NodeRoleName { get; init; }

    /// <summary>Id of the cluster's VPC.</summary>
    public Output<string>? VpcId { get; init; }

    /// <summary>Ids of the subnets that nodes are in, one a zone.</summary>
    public Output<ImmutableArray<string>>? PrivateSubnetIds { get; init; }

    /// <summary>Id of the security group that nodes are in.</summary>
    public Output<string>? NodeSecurityGroupId { get; init; }

    /// <summary>
    /// Name of the Auto Scaling group that the stack made for the base nodes, in compute mode self-managed;
    /// <c>null</c> elsewhere.
    /// </summary>
    public Output<string>? AutoScalingGroupName { get; init; }
}
