using System.Collections.Immutable;
using Platform.Components.Cluster;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace Platform.Cloud;

/// <summary>The role that a workload's pods take.</summary>
/// <param name="Role">The role.</param>
/// <param name="Grants">
/// What makes it usable: a pod that starts earlier gets no credentials until it is restarted.
/// </param>
internal sealed record WorkloadRole(Role Role, IReadOnlyList<Resource> Grants)
{
    /// <summary>Creates the role, its policies and, with Pod Identity, an association for each service account.</summary>
    /// <param name="spec">What to create.</param>
    /// <param name="options">Options of role and policy.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The role.</returns>
    public static WorkloadRole Create(WorkloadRoleSpec spec, Func<CustomResourceOptions> options, Resource parent)
    {
        var role = new Role(
            $"{spec.LogicalName}-role",
            new RoleArgs
            {
                Name = spec.RoleName,
                Description = spec.Description,
                AssumeRolePolicy = WorkloadTrust.For(
                    spec.Account, spec.Cluster, spec.Identity, spec.Sid, spec.ServiceAccounts),
            },
            options());
        return new WorkloadRole(
            role,
            [
                .. Inline(spec, role, options),
                .. spec.ManagedPolicies.Select(policy => Attach(spec, role, policy, options())),
                .. Associations(spec, role, parent),
            ]);
    }

    private static IEnumerable<Resource> Inline(
        WorkloadRoleSpec spec, Role role, Func<CustomResourceOptions> options)
    {
        if (spec.Policy is { } policy)
        {
            yield return new RolePolicy(
                $"{spec.LogicalName}-role-policy",
                new RolePolicyArgs { Name = role.Name, Role = role.Name, Policy = policy },
                options());
        }
    }

    private static RolePolicyAttachment Attach(
        WorkloadRoleSpec spec, Role role, string policy, CustomResourceOptions options) => new(
        $"{spec.LogicalName}-role-{policy[(policy.LastIndexOf('/') + 1)..]}",
        new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = spec.Account.AwsPolicyArn(policy) },
        options);

    private static IEnumerable<Resource> Associations(WorkloadRoleSpec spec, Role role, Resource parent) =>
        spec.Identity != WorkloadIdentity.PodIdentity ? [] : spec.ServiceAccounts.Select((one, index) =>
            new PodIdentityAssociation(
                index == 0 ? $"{spec.LogicalName}-pod-identity" : $"{spec.LogicalName}-pod-identity-{one.Name}",
                new PodIdentityAssociationArgs
                {
                    ClusterName = spec.Cluster.NameInAws,
                    Namespace = one.Namespace,
                    ServiceAccount = one.Name,
                    RoleArn = role.Arn,
                },
                new CustomResourceOptions { Parent = parent }));
}

/// <summary>What a <see cref="WorkloadRole"/> is made from.</summary>
internal sealed record WorkloadRoleSpec
{
    /// <summary>Beginning of the logical names, such as <c>velero</c>.</summary>
    public required string LogicalName { get; init; }

    /// <summary>The role's name in IAM, and that of its own policy.</summary>
    public required string RoleName { get; init; }

    /// <summary>What the role is for.</summary>
    public required string Description { get; init; }

    /// <summary>Statement id of an IRSA trust policy, in letters and digits.</summary>
    public required string Sid { get; init; }

    /// <summary>Where.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The cluster.</summary>
    public required ClusterOutputs Cluster { get; init; }

    /// <summary>How pods get credentials.</summary>
    public required WorkloadIdentity Identity { get; init; }

    /// <summary>The service accounts that may take the role, all in one namespace.</summary>
    public required ImmutableArray<ServiceAccountName> ServiceAccounts { get; init; }

    /// <summary>What the role may do, as JSON; <c>null</c> where AWS's own policies say it all.</summary>
    public Input<string>? Policy { get; init; }

    /// <summary>
    /// AWS's own policies, such as <c>service-role/AmazonEBSCSIDriverPolicy</c>; only where upstream names one and it
    /// allows no more than a policy of one's own would.
    /// </summary>
    public ImmutableArray<string> ManagedPolicies { get; init; } = [];
}
