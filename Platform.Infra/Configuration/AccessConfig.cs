using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Key <c>platform:cluster.access.NAME</c>: a role or user that gets into the cluster.</summary>
public sealed record AccessConfig
{
    /// <summary>ARN of the IAM role or user.</summary>
    [PrincipalArn]
    public required string PrincipalArn { get; init; }

    /// <summary>EKS access policies, such as <c>AmazonEKSViewPolicy</c>.</summary>
    [AccessPolicyName]
    public ImmutableArray<string> Policies { get; init; } = [];

    /// <summary>Namespaces or globs that the policies hold in; empty for the whole cluster.</summary>
    [NamespacePattern]
    public ImmutableArray<string> Namespaces { get; init; } = [];

    /// <summary>Kubernetes groups, for role bindings of one's own.</summary>
    [GroupName]
    public ImmutableArray<string> Groups { get; init; } = [];
}
