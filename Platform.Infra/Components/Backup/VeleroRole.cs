using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.Backup;

/// <summary>The role that Velero's pods take.</summary>
internal static class VeleroRole
{
    /// <summary>Creates the role, its policy and, with Pod Identity, its association.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="account">Where.</param>
    /// <param name="key">The bucket's key; <c>null</c> for SSE-S3.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The role.</returns>
    public static WorkloadRole Create(string name, BackupPlan plan, AwsAccount account, Key? key, Resource parent) =>
        WorkloadRole.Create(
            new WorkloadRoleSpec
            {
                LogicalName = name,
                RoleName = plan.Names.Role,
                Description = $"Lets Velero in cluster {plan.Cluster.Name} read and write the backups of {plan.Id}.",
                Sid = "VeleroServiceAccount",
                Account = account,
                Cluster = plan.Cluster,
                Identity = plan.Config.Identity,
                ServiceAccounts = [new(VeleroNames.Namespace, VeleroNames.ServiceAccount)],
                Policy = Policy(account, plan.Names.Bucket, key),
            },
            () => plan.Protection.Options(parent),
            parent);

    private static Input<string> Policy(AwsAccount account, string bucket, Key? key) => key is null
        ? VeleroPolicy.For(account, bucket, keyArn: null).ToJson()
        : key.Arn.Apply(arn => VeleroPolicy.For(account, bucket, arn).ToJson());
}
