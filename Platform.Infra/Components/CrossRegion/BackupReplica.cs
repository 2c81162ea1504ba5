using Platform.Cloud;
using Platform.Components.Backup;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Velero.V1;
using Pulumi.KubernetesCrds.Velero.V1;

namespace Platform.Components.CrossRegion;

/// <summary>
/// Copies of another stack's backups as this stack restores from them: a storage location that Velero only reads, and
/// the right to read it. The stack's own backups go to its own location.
/// </summary>
public sealed class BackupReplica : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:crossRegion:BackupReplica";

    /// <summary>Name of the storage location.</summary>
    public const string LocationName = "replica";

    /// <summary>Whether a stack reads copies.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>True where the component is needed.</returns>
    public static bool IsWanted(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.CrossRegion.Read is not null && config.Cluster.ComputeMode != ComputeMode.Local;
    }

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="config">The stack's configuration, of a stack with AWS that reads copies.</param>
    /// <param name="backup">Velero.</param>
    /// <param name="options">Its options; they give the AWS and Kubernetes providers.</param>
    public BackupReplica(
        string name, PlatformConfig config, VeleroBackup backup, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(backup);
        if (config is not { Aws: { } aws, CrossRegion.Read: { } read })
        {
            throw new ArgumentException("The stack reads no copies.", nameof(config));
        }

        var account = AwsAccount.Of(aws);
        var role = $"{config.Deployment.Id}-velero";
        var policy = new RolePolicy(
            $"{name}-role-policy",
            new RolePolicyArgs { Name = $"{role}-replica", Role = role, Policy = Policy(account, read).ToJson() },
            new CustomResourceOptions { Parent = this, DependsOn = { backup } });
        _ = new BackupStorageLocation(
            $"{name}-storage-location",
            new BackupStorageLocationArgs
            {
                Metadata = new ObjectMetaArgs { Name = LocationName, Namespace = VeleroNames.Namespace },
                Spec = new BackupStorageLocationSpecArgs
                {
                    Provider = "aws",
                    AccessMode = "ReadOnly",
                    ObjectStorage = new BackupStorageLocationSpecObjectStorageArgs { Bucket = read.BucketName },
                    Config = AwsStorage.LocationConfig(account, keyArn: null),
                },
            },
            new CustomResourceOptions { Parent = this, DependsOn = { backup, policy } });
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal) { ["locationName"] = LocationName });
    }

    private static PolicyDocument Policy(AwsAccount account, BackupReplicaConfig read) => new(
    [
        new PolicyStatement
        {
            Sid = "ReplicaObjects",
            Actions = ["s3:GetObject"],
            Resources = [account.S3Arn($"{read.BucketName}/*")],
            Conditions = [PolicyCondition.StringEquals("aws:ResourceAccount", account.Id)],
        },
        new PolicyStatement
        {
            Sid = "ReplicaBucket",
            Actions = ["s3:GetBucketLocation", "s3:ListBucket"],
            Resources = [account.S3Arn(read.BucketName)],
            Conditions = [PolicyCondition.StringEquals("aws:ResourceAccount", account.Id)],
        },
        .. read.KeyId is null ? [] : (PolicyStatement[])
        [
            new PolicyStatement
            {
                Sid = "ReplicaKey",
                Actions = ["kms:Decrypt"],
                Resources = [account.Arn("kms", $"key/{read.KeyId}")],
                Conditions = [.. BucketKeyPolicy.ThroughS3(account)],
            },
        ],
    ]);
}
