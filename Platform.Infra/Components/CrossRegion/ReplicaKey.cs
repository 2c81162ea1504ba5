using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.CrossRegion;

/// <summary>
/// The key of the copies, in their region. Not a copy of the backups' own key: S3 treats those as different keys all the
/// same, and two keys do not go with one mistake.
/// </summary>
internal static class ReplicaKey
{
    /// <summary>Creates the key and its alias.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">What to create.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The key.</returns>
    public static Key Create(string name, CrossRegionBackupArgs args, Resource parent)
    {
        var key = new Key(
            $"{name}-key",
            new KeyArgs
            {
                Description = $"Encrypts the copies of the Velero backups of {args.Plan.Id}.",
                EnableKeyRotation = true,
                DeletionWindowInDays = args.Plan.Backup.KeyDeletionWindowDays,
                Policy = Policy(args.Plan).ToJson(),
            },
            args.OptionsThere(parent));
        _ = new Pulumi.Aws.Kms.Alias(
            $"{name}-key-alias",
            new AliasArgs { Name = args.Plan.KeyAlias, TargetKeyId = key.KeyId },
            args.OptionsThere(parent));
        return key;
    }

    /// <summary>
    /// S3 encrypts copies with the role's rights, and decrypts to check the bucket key that it has (S3 user guide,
    /// replicating with S3 Bucket Keys).
    /// </summary>
    private static PolicyDocument Policy(CrossRegionPlan plan) => new(
    [
        KeyAdministration.By(plan.There),
        BucketKeyPolicy.Use(
            plan.There, "ReplicationWritesThroughS3", [plan.RoleName], "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"),
        .. plan.Config.Readers.IsEmpty ? [] : (PolicyStatement[])
            [BucketKeyPolicy.Use(plan.There, "ReadersReadThroughS3", plan.Config.Readers, "kms:Decrypt")],
    ]);
}
