using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A volume runs out of inodes, with room left.</summary>
internal static class PvcInodesHigh
{
    /// <summary>File systems without a fixed number of inodes report 0: a division by it is no number, and quiet.</summary>
    public static Alert Of(AlertContext context) => new()
    {
        Name = "PvcInodesHigh",
        Domain = "storage",
        Expression =
            $$"""
            max by (namespace, persistentvolumeclaim) (
              {{Kubelet.VolumeStatsInodesUsed}} / ({{Kubelet.VolumeStatsInodes}} > 0)
            ) > {{AlertContext.Share(context.Thresholds.PvcInodesPercent)}}
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary =
            "Volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has used {{ $value | humanizePercentage }} "
            + "of its inodes",
        Description =
            "The volume of claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has used "
            + "{{ $value | humanizePercentage }} of its inodes: a great many small files.",
        Meaning = "Without inodes no file can be made, and writes fail as if the volume were full.",
        Investigation =
        [
            "Where the files are: `kubectl exec -n NAMESPACE POD -- sh -c 'du --inodes -xd2 PATH | sort -n | tail'`",
        ],
        Resolution =
        [
            "Delete files that nobody needs, and rotate them from now on",
            "Grow the claim: ext4 gets inodes with its size; xfs makes them as it needs",
        ],
        Panel = Overview.Panel("pvc-inodes"),
        Reads = [Kubelet.VolumeStatsInodesUsed, Kubelet.VolumeStatsInodes],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "91 of 100 are used",
            15,
            [
                new("""kubelet_volume_stats_inodes_used{namespace="team-a",persistentvolumeclaim="data"}""", "91x20"),
                new("""kubelet_volume_stats_inodes{namespace="team-a",persistentvolumeclaim="data"}""", "100x20"),
            ],
            new FiringAlert(
                "Volume team-a/data has used 91% of its inodes",
                "The volume of claim team-a/data has used 91% of its inodes: a great many small files.",
                ("namespace", "team-a"), ("persistentvolumeclaim", "data")));
        return new(
            fires,
            Story.Quiet(
                "89 of 100 are used, and a file system counts none",
                40,
                new("""kubelet_volume_stats_inodes_used{namespace="team-a",persistentvolumeclaim="data"}""", "89x40"),
                new("""kubelet_volume_stats_inodes{namespace="team-a",persistentvolumeclaim="data"}""", "100x40"),
                new("""kubelet_volume_stats_inodes_used{namespace="team-a",persistentvolumeclaim="efs"}""", "1x40"),
                new("""kubelet_volume_stats_inodes{namespace="team-a",persistentvolumeclaim="efs"}""", "0x40")))
        {
            More = [fires.QuietAt(14, "an archive is being unpacked")],
        };
    }
}
