using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;

namespace Platform.Components.Cluster;

/// <summary>Who gets into the cluster, by access entries of EKS.</summary>
internal static class ClusterAccess
{
    /// <summary>Creates the entries that the stack configures, with their policies.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="clusterName">The cluster's name, once it stands.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The entries.</returns>
    public static IReadOnlyList<Resource> Create(
        string name, ClusterPlan plan, Output<string> clusterName, Resource parent) =>
    [
        .. plan.Config.Access.SelectMany(
            access => Entry($"{name}-access-{access.Key}", plan, clusterName, access.Value, parent)),
    ];

    /// <summary>Lets instances with a role join as nodes.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="clusterName">The cluster's name, once it stands.</param>
    /// <param name="role">The role.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The entry.</returns>
    public static AccessEntry NodeEntry(string name, Output<string> clusterName, Role role, Resource parent) => new(
        name,
        new AccessEntryArgs { ClusterName = clusterName, PrincipalArn = role.Arn, Type = "EC2_LINUX" },
        new CustomResourceOptions { Parent = parent });

    private static IEnumerable<Resource> Entry(
        string name, ClusterPlan plan, Output<string> clusterName, AccessConfig access, Resource parent)
    {
        var args = new AccessEntryArgs
        {
            ClusterName = clusterName,
            PrincipalArn = access.PrincipalArn,
            Type = "STANDARD",
        };
        if (!access.Groups.IsEmpty)
        {
            args.KubernetesGroups = [.. access.Groups];
        }

        var entry = new AccessEntry(name, args, new CustomResourceOptions { Parent = parent });
        yield return entry;
        foreach (var policy in access.Policies)
        {
            yield return new AccessPolicyAssociation(
                $"{name}-{policy}",
                new AccessPolicyAssociationArgs
                {
                    ClusterName = clusterName,
                    PrincipalArn = access.PrincipalArn,
                    PolicyArn = $"arn:{plan.Account.Region.Partition}:eks::aws:cluster-access-policy/{policy}",
                    AccessScope = Scope(access),
                },
                new CustomResourceOptions { Parent = parent, DependsOn = { entry } });
        }
    }

    private static AccessPolicyAssociationAccessScopeArgs Scope(AccessConfig access) => access.Namespaces.IsEmpty
        ? new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" }
        : new AccessPolicyAssociationAccessScopeArgs { Type = "namespace", Namespaces = [.. access.Namespaces] };
}
