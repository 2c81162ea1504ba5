using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Aurora;
using Platform.Components.Backup;
using Platform.Components.CrossRegion;
using Platform.Components.Recovery;
using Platform.Components.Recovery.Runbook;
using Platform.Components.Secrets;

namespace Platform;

/// <summary>The part of a stack that is for a disaster: backups, their copies, secrets, the database, drills.</summary>
internal sealed class StackRecovery
{
    private readonly CrossRegionBackup? _copies;

    /// <summary>Creates it.</summary>
    /// <param name="ground">What it stands on.</param>
    public StackRecovery(StackGround ground)
    {
        var config = ground.Config;
        var regions = new OtherRegions(config);
        var stored = PlatformSecrets.IsWanted(config)
            ? new PlatformSecrets(
                "secrets", config, ground.Cluster, ground.Operators,
                PlatformSecrets.ReplicaRegion(config) is { } region ? regions[region] : null, ground.InBoth())
            : null;
        Backup = new VeleroBackup(
            "velero", VeleroBackupArgs.Of(config, ground.Cluster, ground.Operators, stored?.Ready ?? []), ground.InBoth());
        _copies = CrossRegionBackup.IsWanted(config)
            ? new CrossRegionBackup(
                "cross-region",
                CrossRegionBackupArgs.Of(config, Backup, regions[config.CrossRegion.Replicate!.Region]), ground.InAws())
            : null;
        if (BackupReplica.IsWanted(config))
        {
            _ = new BackupReplica("replica", config, Backup, ground.InBoth());
        }

        if (AuroraDatabase.IsWanted(config))
        {
            _ = new AuroraDatabase("aurora", config, ground.Cluster, ground.InAws());
        }

        _ = new DisasterRecovery("recovery", config, Backup, ground.InCluster());
        if (!ground.Operators.IsOff(OperatorName.ArgoWorkflows))
        {
            _ = DrillGround.Of("recovery-drill", config, [Backup], ground.InCluster());
        }
    }

    /// <summary>Backup with Velero.</summary>
    public VeleroBackup Backup { get; }

    /// <summary>The outputs of the stack that come from it, by name.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Outputs()
    {
        yield return new("backupBucketName", Backup.BucketName);
        foreach (var (output, name) in ((string, string)[])[("keyArn", "backupKeyArn"), ("roleArn", "veleroRoleArn")])
        {
            if (Backup.Arns.TryGetValue(output, out var arn))
            {
                yield return new(name, arn);
            }
        }

        if (_copies is not null)
        {
            yield return new("replicaBucketName", _copies.BucketName);
            if (_copies.KeyArn is { } key)
            {
                yield return new("replicaKeyArn", key);
            }
        }
    }
}
