using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>A volume of a backup has no snapshot.</summary>
internal static class VeleroVolumeSnapshotFailed
{
    /// <summary>
    /// The counter has a series of its own for each backup, which is born with its final value and never moves: a rate
    /// would see nothing. So a series that is new within the hour counts.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "VeleroVolumeSnapshotFailed",
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            sum by (schedule, backupName) (
              {{VeleroServer.CsiSnapshotFailureTotal}}
              unless
              {{VeleroServer.CsiSnapshotFailureTotal}} offset 1h
            ) > 0
            """,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Volumes missing in backup {{ $labels.backupName }}: {{ $value | humanize }}",
        Description =
            "Within the last hour, volumes of backup {{ $labels.backupName }} that could not be snapshotted: "
            + "{{ $value | humanize }}.",
        Meaning = "A restore of this backup brings the workload without its data.",
        Investigation =
        [
            "Which volumes: `velero backup describe NAME --details`, part CSI Snapshots",
            "Why: `kubectl get volumesnapshots -A -o custom-columns=NS:.metadata.namespace,NAME:.metadata.name,"
            + "READY:.status.readyToUse,ERROR:.status.error.message`",
            "The snapshot controller: `kubectl -n kube-system logs deployment/snapshot-controller --tail=100`",
        ],
        Resolution =
        [
            "No class for the driver: a VolumeSnapshotClass with label `velero.io/csi-volumesnapshot-class: \"true\"` whose "
            + "`driver` is that of the volume's StorageClass",
            "Too many snapshots of a volume at once, or the account's quota: `SnapshotCreationPerVolumeRateExceeded`, "
            + "`SnapshotLimitExceeded` in the message; wait, or ask for more",
            "Make the recovery point again: `velero backup create --from-schedule SCHEDULE --wait`",
        ],
        Panel = RecoveryPanels.Link("snapshot-failures"),
        Reads = [VeleroServer.CsiSnapshotFailureTotal],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "two volumes of a backup fail",
            70,
            [
                new(Failures("daily-cluster-backup", "daily-cluster-backup-20260301030000"), "_x20 2x100"),
                new(Failures("daily-cluster-backup", "daily-cluster-backup-20260228030000"), "1x120"),
                new(Failures("weekly-full", "weekly-full-20260301044300"), "_x20 0x100"),
            ],
            new FiringAlert(
                "Volumes missing in backup daily-cluster-backup-20260301030000: 2",
                "Within the last hour, volumes of backup daily-cluster-backup-20260301030000 that could not be snapshotted: 2.",
                ("schedule", "daily-cluster-backup"), ("backupName", "daily-cluster-backup-20260301030000")));
        return new(
            fires,
            Story.Quiet(
                "every volume has its snapshot",
                70,
                new InputSeries(Failures("weekly-full", "weekly-full-20260301044300"), "_x20 0x100")))
        {
            More =
            [
                fires with
                {
                    Story = "one volume fails",
                    Series = [new(Failures("daily-cluster-backup", "daily-cluster-backup-20260301030000"), "_x20 1x100")],
                    Firing =
                    [
                        new FiringAlert(
                            "Volumes missing in backup daily-cluster-backup-20260301030000: 1",
                            "Within the last hour, volumes of backup daily-cluster-backup-20260301030000 that could not be "
                            + "snapshotted: 1.",
                            fires.Firing[0].Labels),
                    ],
                },
                fires.QuietAt(85, "it is more than an hour ago"),
            ],
        };
    }

    private static string Failures(string schedule, string backup) =>
        $$"""velero_csi_snapshot_failure_total{schedule="{{schedule}}",backupName="{{backup}}",pod="velero-1"}""";
}
