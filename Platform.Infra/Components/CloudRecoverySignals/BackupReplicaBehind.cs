using System.Globalization;
using Platform.Components.CrossRegion;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;
using Platform.Workflows.Replicas;

namespace Platform.Components.CloudRecoverySignals;

/// <summary>The newest backup has not been seen in the other region.</summary>
internal static class BackupReplicaBehind
{
    // Two looks, and the time that they take.
    private static readonly TimeSpan Longest = (BackupReplicaCheck.Interval * 2) + TimeSpan.FromMinutes(30);

    // Of samples in its cases: hours are played.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    public static Alert Of(CrossRegionPlan plan)
    {
        var seconds = ((long)Longest.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var series = $$"""{{CloudRecovery.BackupReplicaSeen}}{bucket="{{plan.ThereBucket}}"}[6h]""";
        return new()
        {
            Name = "BackupReplicaBehind",
            Domain = "cloud-recovery",
            Expression =
                $$"""
                time() - max by (bucket) (last_over_time({{series}})) > {{seconds}}
                or
                absent_over_time({{series}})
                """,
            For = TimeSpan.FromMinutes(90),
            Severity = AlertSeverity.Warning,
            Priority = AlertPriority.P2,
            Summary = "The newest backup is not in bucket {{ $labels.bucket }} in the other region",
            Description = "In bucket {{ $labels.bucket }} the newest backup has not been seen for hours.",
            Meaning =
                "After the loss of this region, what was backed up since then is lost. Backups in this region are not concerned.",
            Investigation =
            [
                $"Runs of the look: `kubectl get workflows -n platform-workflows | grep {BackupReplicaCheck.Name}`, and their logs",
                "What S3 says of an object: `aws s3api head-object --bucket BUCKET --key KEY --query ReplicationStatus`",
                "How much waits: metric `BytesPendingReplication` of `AWS/S3` in CloudWatch",
            ],
            Resolution =
            [
                "S3 says FAILED: the role or one of the two keys; apply the stack again, then copy what failed with S3 Batch "
                    + "Replication",
                "Objects from before replication was switched on are never copied by themselves: S3 Batch Replication, once",
                "The looks fail: the step's role, and the way to S3 in both regions",
            ],
            Panel = CloudRecoveryDashboard.Panel("replica-seen"),
            Reads = [CloudRecovery.BackupReplicaSeen],
            MutedBy = Mute.WithoutApiServer,
            Proof = Proof(plan.ThereBucket),
        };
    }

    private static AlertProof Proof(string bucket)
    {
        var series = $$"""argo_workflows_backup_replica_seen_timestamp_seconds{bucket="{{bucket}}"}""";
        var firing = new FiringAlert(
            $"The newest backup is not in bucket {bucket} in the other region",
            $"In bucket {bucket} the newest backup has not been seen for hours.",
            ("bucket", bucket));
        var fires = Story.Fires("copies stop", 245, [new(series, "0x80")], firing) with { Interval = Step };
        var gone = Story.Fires("", 300, [new(series, "0 stale")], firing) with { Interval = Step };
        return new(
            fires,
            Story.Quiet(
                "each hour a look succeeds", 400, new InputSeries(series, "0x11 3600x11 7200x11 10800x11 14400x60"))
                with
            { Interval = Step })
        {
            More =
            [
                fires.QuietAt(235, "the next look may find it"),
                gone with { Story = "the controller has restarted, and no look came after" },
                gone with { Story = "by then what was seen is forgotten", At = TimeSpan.FromMinutes(500) },
                Story.Fires(
                    "no look ever succeeded", 95,
                    [new("""argo_workflows_backup_replica_seen_timestamp_seconds{bucket="another"}""", "0x80")], firing)
                    with
                { Interval = Step },
                Story.Quiet(
                    "the first look is to come", 85,
                    new InputSeries("""argo_workflows_backup_replica_seen_timestamp_seconds{bucket="another"}""", "0x80"))
                    with
                { Interval = Step },
            ],
        };
    }
}
