using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Components.Backup;

/// <summary>What follows from the arguments, decided once for all parts of the component.</summary>
internal sealed record BackupPlan
{
    /// <summary>The deployment's id.</summary>
    public required string Id { get; init; }

    /// <summary>Names in AWS.</summary>
    public required BackupNames Names { get; init; }

    /// <summary>The AWS account; <c>null</c> in compute mode local.</summary>
    public required AwsAccount? Account { get; init; }

    /// <summary>The cluster.</summary>
    public required ClusterOutputs Cluster { get; init; }

    /// <summary>Key <c>platform:backup</c>.</summary>
    public required BackupConfig Config { get; init; }

    /// <summary>Versions of chart, Velero and plugins.</summary>
    public required VeleroVersions Versions { get; init; }

    /// <summary>Whether bucket, key and role outlive the stack.</summary>
    public required DataProtection Protection { get; init; }

    /// <summary>Name of the role that copies the bucket to another region; <c>null</c> where nothing does.</summary>
    public string? ReplicationRole { get; init; }

    /// <summary>Whether backups are encrypted with a key of our own.</summary>
    public bool UsesKms => Account is not null && Config.Encryption == BackupEncryption.Kms;

    /// <summary>Whether volumes are read from the nodes, for want of snapshots.</summary>
    public bool UsesFileSystemBackup => Account is null;

    /// <summary>Whether the node agent runs: it reads volumes, or moves the data of snapshots.</summary>
    public bool UsesNodeAgent => UsesFileSystemBackup || Config.MoveSnapshotData;

    /// <summary>What pods Velero's namespace admits: the node agent and the data mover run as root.</summary>
    public PodSecurityLevel PodSecurity => UsesNodeAgent ? PodSecurityLevel.Privileged : PodSecurityLevel.Restricted;

    /// <summary>
    /// ARN of the role for the service account's annotation; <c>null</c> where Pod Identity or no role is used.
    /// </summary>
    public string? AnnotatedRoleArn =>
        Config.Identity == WorkloadIdentity.Irsa ? Account?.IamArn($"role/{Names.Role}") : null;

    /// <summary>CSI driver whose volumes are snapshotted; <c>null</c> in compute mode local.</summary>
    public string? SnapshotDriver => Cluster.ComputeMode switch
    {
        ComputeMode.Local => null,
        ComputeMode.AutoMode => "ebs.csi.eks.amazonaws.com",
        _ => "ebs.csi.aws.com",
    };

    /// <summary>Decides everything.</summary>
    /// <param name="args">The component's arguments.</param>
    /// <returns>The plan.</returns>
    public static BackupPlan Of(VeleroBackupArgs args)
    {
        var local = args.Cluster.ComputeMode == ComputeMode.Local;
        if (!local && args.Aws is null)
        {
            throw new ArgumentException("An EKS cluster needs an AWS account and region.", nameof(args));
        }

        return new BackupPlan
        {
            Id = args.Deployment.Id,
            Names = BackupNames.Of(args.Deployment.Id, args.Backup.BucketName),
            Account = local ? null : AwsAccount.Of(args.Aws!),
            Cluster = args.Cluster,
            Config = args.Backup,
            Versions = VeleroVersions.Of(args.Backup),
            Protection = DataProtection.Of(args.Deployment.Environment),
            ReplicationRole = args.ReplicationRole,
        };
    }
}
