using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Aws.Rds;

namespace Platform.Components.Aurora;

/// <summary>The cluster in RDS: the storage, its backups, and who may delete them.</summary>
internal static class AuroraCluster
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="names">What it is called.</param>
    /// <param name="aurora">Key <c>platform:aurora</c>.</param>
    /// <param name="place">Where it is in the network.</param>
    /// <param name="key">The key that encrypts it.</param>
    /// <param name="protection">Whether it outlives the stack.</param>
    /// <param name="parent">The component.</param>
    public static Pulumi.Aws.Rds.Cluster Create(
        string name, AuroraNames names, AuroraConfig aurora, AuroraPlace place, Key key, DataProtection protection,
        Resource parent)
    {
        var args = new ClusterArgs
        {
            ClusterIdentifier = names.Cluster,
            Engine = EngineName(aurora.Engine),
            DatabaseName = aurora.DatabaseName,
            MasterUsername = aurora.MasterUsername,
            ManageMasterUserPassword = true,
            StorageEncrypted = true,
            KmsKeyId = key.Arn,
            DbSubnetGroupName = place.SubnetGroup,
            VpcSecurityGroupIds = place.SecurityGroups,
            BackupRetentionPeriod = aurora.BackupRetentionDays,
            PreferredBackupWindow = aurora.BackupWindow,
            PreferredMaintenanceWindow = aurora.MaintenanceWindow,
            DeletionProtection = aurora.DeletionProtection ?? protection.Keep,
            // Where it is deleted on purpose, its backups and its last state stay.
            DeleteAutomatedBackups = !protection.Keep,
            SkipFinalSnapshot = !protection.Keep,
            CopyTagsToSnapshot = true,
            EnabledCloudwatchLogsExports = { aurora.Engine == DatabaseEngine.Postgresql ? "postgresql" : "error" },
        };
        if (protection.Keep)
        {
            args.FinalSnapshotIdentifier = $"{names.Cluster}-final";
        }

        if (aurora.EngineVersion is { } version)
        {
            args.EngineVersion = version;
        }

        return new Pulumi.Aws.Rds.Cluster($"{name}-cluster", args, protection.Options(parent));
    }

    /// <summary>An engine as RDS calls it.</summary>
    /// <param name="engine">The engine.</param>
    public static string EngineName(DatabaseEngine engine) =>
        engine == DatabaseEngine.Postgresql ? "aurora-postgresql" : "aurora-mysql";
}
