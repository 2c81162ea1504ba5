using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What keeps backups from being restored in another region.</summary>
internal static class CrossRegionRules
{
    private const string Key = "platform:crossRegion";

    /// <summary>Checks copies that are made and copies that are read.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (context.Config.CrossRegion.Replicate is { } replicate)
        {
            CheckRegion(context, $"{Key}.replicate.region", replicate.Region);
            CheckVolumes(context);
            CheckBucket(context, replicate);
        }

        if (context.Config.CrossRegion.Read is { } read)
        {
            CheckRead(context, read);
        }
    }

    /// <summary>Refuses a region that saves nothing, or that AWS cannot copy to.</summary>
    /// <param name="context">What the rules work with.</param>
    /// <param name="path">Path of the region.</param>
    /// <param name="name">The region of the copies.</param>
    internal static void CheckRegion(RuleContext context, string path, string name)
    {
        if (!context.Sound(path, "platform:aws.region")
            || context.Config.Aws is not { } aws
            || RegionCatalog.Find(aws.Region) is not { } home
            || RegionCatalog.Find(name) is not { } there)
        {
            return;
        }

        if (string.Equals(home.Name, there.Name, StringComparison.Ordinal))
        {
            context.Report(
                FindingCatalogue.ReplicaRegion, path, $"the stack itself is in {home.Name}, so the copies are lost with it.",
                "Name another region.");
        }
        else if (!string.Equals(home.Partition, there.Partition, StringComparison.Ordinal))
        {
            context.Report(
                FindingCatalogue.ReplicaPartition, path,
                $"{there.Name} is in partition {there.Partition} and {home.Name} in {home.Partition}; AWS copies nothing "
                + "from one to the other.",
                $"Name another region of partition {home.Partition}.");
        }
    }

    private static void CheckVolumes(RuleContext context)
    {
        if (!context.Config.Backup.MoveSnapshotData
            && context.Config.Cluster.ComputeMode != ComputeMode.Local
            && context.Sound("platform:backup.moveSnapshotData", "platform:cluster.computeMode"))
        {
            context.Report(
                FindingCatalogue.ReplicaWithoutVolumes, $"{Key}.replicate",
                "snapshots of EBS stay in their region, and the bucket that is copied has no data of volumes in it.",
                "Set platform:backup.moveSnapshotData to true.");
        }
    }

    private static void CheckBucket(RuleContext context, BackupReplicationConfig replicate)
    {
        const string path = $"{Key}.replicate.bucketName";
        const string id = "platform:deployment.id";
        if (!context.Sound(path, id, "platform:backup.bucketName"))
        {
            return;
        }

        var home = context.Config.Backup.BucketName ?? $"{context.Config.Deployment.Id}-velero-backups";
        var there = replicate.BucketName ?? $"{context.Config.Deployment.Id}-velero-backups-dr";
        if (string.Equals(home, there, StringComparison.Ordinal))
        {
            context.Report(
                FindingCatalogue.ReplicaBucket, path, $"\"{there}\" is the bucket that is copied.",
                "Give another name, or remove the key.");
        }
        else if (replicate.BucketName is null && BucketNameAttribute.Problem(there) is { } problem)
        {
            context.Report(
                FindingCatalogue.ReplicaBucket, id, $"completed to the name of the copies' bucket, \"{there}\" {problem}.",
                $"Take another id, or give {path}.");
        }
    }

    private static void CheckRead(RuleContext context, BackupReplicaConfig read)
    {
        const string path = $"{Key}.read.bucketName";
        if (context.Sound(path, "platform:deployment.id", "platform:backup.bucketName")
            && string.Equals(
                read.BucketName, context.Config.Backup.BucketName ?? $"{context.Config.Deployment.Id}-velero-backups",
                StringComparison.Ordinal))
        {
            context.Report(
                FindingCatalogue.ReplicaBucket, path,
                $"\"{read.BucketName}\" is the bucket that the stack writes its own backups to.",
                "Name the bucket of the other stack's copies.");
        }
    }
}
