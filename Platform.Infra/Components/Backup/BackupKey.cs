using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.Backup;

/// <summary>The KMS key of the bucket.</summary>
internal static class BackupKey
{
    /// <summary>Creates the key and its alias.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="account">Where.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The key.</returns>
    public static Key Create(string name, BackupPlan plan, AwsAccount account, Resource parent)
    {
        var key = new Key(
            $"{name}-key",
            new KeyArgs
            {
                Description = $"Encrypts the Velero backups of {plan.Id}.",
                EnableKeyRotation = true,
                DeletionWindowInDays = plan.Config.KeyDeletionWindowDays,
                Policy = Policy(plan, account).ToJson(),
            },
            plan.Protection.Options(parent));
        _ = new Pulumi.Aws.Kms.Alias(
            $"{name}-key-alias",
            new AliasArgs { Name = plan.Names.KeyAlias, TargetKeyId = key.KeyId },
            plan.Protection.Options(parent));
        return key;
    }

    private static PolicyDocument Policy(BackupPlan plan, AwsAccount account)
    {
        var policy = BucketKeyPolicy.For(account, plan.Names.Role, "Velero");
        return plan.ReplicationRole is { } role
            ? new([.. policy.Statements, BucketKeyPolicy.Use(account, "ReplicationReadsThroughS3", [role], "kms:Decrypt")])
            : policy;
    }
}
