using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A node's own disk fills up.</summary>
internal static class NodeFilesystemAlmostFull
{
    /// <summary>Bottlerocket's and Auto Mode's root is a full image that is never written, so read-only ones are out.</summary>
    public static Alert Of(AlertContext context) => new()
    {
        Name = "NodeFilesystemAlmostFull",
        Domain = "nodes",
        Expression =
            $$"""
            max by (instance, mountpoint) (
              (
                1 - {{NodeExporter.FilesystemAvailBytes}}{fstype!~"tmpfs|overlay|squashfs|erofs"}
                  / {{NodeExporter.FilesystemSizeBytes}}
              )
              and {{NodeExporter.FilesystemReadonly}} == 0
            ) > {{AlertContext.Share(context.Thresholds.NodeDiskPercent)}}
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.mountpoint }} of {{ $labels.instance }} is {{ $value | humanizePercentage }} full",
        Description =
            "File system {{ $labels.mountpoint }} of the node at {{ $labels.instance }} has been above the threshold for "
            + "15 minutes: {{ $value | humanizePercentage }}.",
        Meaning =
            "At 90 % the kubelet reports disk pressure (EKS' default), removes images and then evicts pods. A full disk "
            + "stops the node.",
        Investigation =
        [
            "Without ssh: `kubectl debug node/NODE -it --profile=sysadmin --image=public.ecr.aws/amazonlinux/"
            + "amazonlinux:2023`, then `df -h /host` and `du -xh -d3 /host/var/lib | sort -h | tail`",
            "Pods that write to `emptyDir` or their own layer: `kubectl get pods -A -o wide --field-selector "
            + "spec.nodeName=NODE`",
        ],
        Resolution =
        [
            "Limit `ephemeral-storage` of the pod that writes, and delete it",
            "Replace the node: `kubectl drain NODE --ignore-daemonsets --delete-emptydir-data`; Auto Mode and Karpenter "
            + "bring a new one",
            "A larger root volume: `ephemeralStorage` of the NodeClass, `blockDeviceMappings` of the EC2NodeClass, or "
            + "the launch template",
        ],
        Panel = Overview.Panel("node-filesystem"),
        Reads =
        [
            NodeExporter.FilesystemAvailBytes, NodeExporter.FilesystemSizeBytes, NodeExporter.FilesystemReadonly,
        ],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "14 of 100 are left on the data volume",
            15,
            [
                new("""node_filesystem_avail_bytes{instance="a",mountpoint="/local",device="n1",fstype="xfs"}""", "14x20"),
                new("""node_filesystem_size_bytes{instance="a",mountpoint="/local",device="n1",fstype="xfs"}""", "100x20"),
                new("""node_filesystem_readonly{instance="a",mountpoint="/local",device="n1",fstype="xfs"}""", "0x20"),
            ],
            new FiringAlert(
                "/local of a is 86% full",
                "File system /local of the node at a has been above the threshold for 15 minutes: 86%.",
                ("instance", "a"), ("mountpoint", "/local")));
        return new(
            fires,
            Story.Quiet(
                "the image of the system is full and read-only, the memory disk is full, the rest has 16 left",
                40,
                new("""node_filesystem_avail_bytes{instance="a",mountpoint="/",device="n0",fstype="ext4"}""", "0x40"),
                new("""node_filesystem_size_bytes{instance="a",mountpoint="/",device="n0",fstype="ext4"}""", "100x40"),
                new("""node_filesystem_readonly{instance="a",mountpoint="/",device="n0",fstype="ext4"}""", "1x40"),
                new("""node_filesystem_avail_bytes{instance="a",mountpoint="/run",device="t",fstype="tmpfs"}""", "0x40"),
                new("""node_filesystem_size_bytes{instance="a",mountpoint="/run",device="t",fstype="tmpfs"}""", "9x40"),
                new("""node_filesystem_readonly{instance="a",mountpoint="/run",device="t",fstype="tmpfs"}""", "0x40"),
                new("""node_filesystem_avail_bytes{instance="a",mountpoint="/local",device="n1",fstype="xfs"}""", "16x40"),
                new("""node_filesystem_size_bytes{instance="a",mountpoint="/local",device="n1",fstype="xfs"}""", "100x40"),
                new("""node_filesystem_readonly{instance="a",mountpoint="/local",device="n1",fstype="xfs"}""", "0x40")))
        {
            More = [fires.QuietAt(14, "a large image is being unpacked")],
        };
    }
}
