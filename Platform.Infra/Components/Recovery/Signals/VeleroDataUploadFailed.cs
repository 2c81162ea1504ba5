using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>The data of a snapshot did not reach the bucket.</summary>
internal static class VeleroDataUploadFailed
{
    public static Alert Of() => new()
    {
        Name = "VeleroDataUploadFailed",
        Domain = RecoverySeries.Domain,
        Expression = $"sum by (node) (increase({VeleroNodeAgent.DataUploadFailureTotal}[1h])) > 0",
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Data of a volume on {{ $labels.node }} did not reach the bucket",
        Description = "Within the last hour the data mover on node {{ $labels.node }} failed to upload a snapshot.",
        Meaning =
            "The backup lacks that volume. What is not in the bucket is in no other region either, so it is lost with the "
            + "region.",
        Investigation =
        [
            "Which volume, and why: `kubectl -n velero get datauploads --sort-by=.metadata.creationTimestamp "
            + "-o custom-columns=NAME:.metadata.name,PHASE:.status.phase,PVC:.spec.sourcePVC,MESSAGE:.status.message`",
            "The node agent's log: `kubectl -n velero logs daemonset/node-agent --tail=200`",
            "That its pods start: `kubectl -n velero get events --field-selector type=Warning`",
        ],
        Resolution =
        [
            "Out of memory: raise the limits of the node agent's values",
            "The node was reclaimed in between: nothing to do, the next backup takes the volume along",
            "The snapshot cannot be mounted: its StorageClass and the CSI driver's log",
            "Make the recovery point again: `velero backup create --from-schedule SCHEDULE --wait`",
        ],
        Panel = RecoveryPanels.Link("data-uploads"),
        Reads = [VeleroNodeAgent.DataUploadFailureTotal],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "one upload fails",
            60,
            [new(Failures("node-a"), "0x10 1x80"), new(Failures("node-b"), "3x90")],
            new FiringAlert(
                "Data of a volume on node-a did not reach the bucket",
                "Within the last hour the data mover on node node-a failed to upload a snapshot.",
                ("node", "node-a")));
        return new(
            fires,
            Story.Quiet("the agent starts anew after failures long ago", 90, new InputSeries(Failures("node-a"), "0x2 4x70 0x40")))
        {
            More = [fires.QuietAt(75, "it is more than an hour ago")],
        };
    }

    private static string Failures(string node) => $$"""podVolume_data_upload_failure_total{node="{{node}}",pod="node-agent-1"}""";
}
