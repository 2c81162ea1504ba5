using Platform.Cloud;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Kms;

namespace Platform.Components.Backup;

/// <summary>The role that Velero's pods take.</summary>
/// <param name="Role">The role.</param>
/// <param name="Grants">
/// What makes it usable: a pod that starts earlier gets no credentials until it is restarted.
/// </param>
internal sealed record VeleroRole(Role Role, IReadOnlyList<Resource> Grants)
{
    /// <summary>Creates the role, its policy and, with Pod Identity, its association.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="account">Where.</param>
    /// <param name="key">The bucket's key; <c>null</c> for SSE-S3.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The role.</returns>
    public static VeleroRole Create(string name, BackupPlan plan, AwsAccount account, Key? key, Resource parent)
    {
        var role = new Role(
            $"{name}-role",
            new RoleArgs
            {
                Name = plan.Names.Role,
                Description = $"Lets Velero in cluster {plan.Cluster.Name} read and write the backups of {plan.Id}.",
                AssumeRolePolicy = VeleroTrust.For(account, plan.Cluster, plan.Config.Identity),
            },
            plan.Protection.Options(parent));
        var policy = new RolePolicy(
            $"{name}-role-policy",
            new RolePolicyArgs
            {
                Name = role.Name,
                Role = role.Name,
                Policy = Policy(account, plan.Names.Bucket, key),
            },
            plan.Protection.Options(parent));
        return plan.Config.Identity == WorkloadIdentity.PodIdentity
            ? new VeleroRole(role, [policy, Associate(name, plan, role, parent)])
            : new VeleroRole(role, [policy]);
    }

    private static Input<string> Policy(AwsAccount account, string bucket, Key? key) => key is null
        ? VeleroPolicy.For(account, bucket, keyArn: null).ToJson()
        : key.Arn.Apply(arn => VeleroPolicy.For(account, bucket, arn).ToJson());

    private static PodIdentityAssociation Associate(string name, BackupPlan plan, Role role, Resource parent) => new(
        $"{name}-pod-identity",
        new PodIdentityAssociationArgs
        {
            ClusterName = plan.Cluster.NameInAws,
            Namespace = VeleroNames.Namespace,
            ServiceAccount = VeleroNames.ServiceAccount,
            RoleArn = role.Arn,
        },
        new CustomResourceOptions { Parent = parent });
}
