using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A volume could not be reclaimed or is broken.</summary>
internal static class PersistentVolumeFailed
{
    public static Alert Of() => new()
    {
        Name = "PersistentVolumeFailed",
        Domain = "storage",
        Expression = $$"""max by (persistentvolume) ({{ObjectState.PersistentvolumeStatusPhase}}{phase="Failed"}) == 1""",
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Volume {{ $labels.persistentvolume }} has failed",
        Description = "Persistent volume {{ $labels.persistentvolume }} has been in phase Failed for 5 minutes.",
        Meaning = "Its claim is deleted, but the volume could not be reclaimed. It goes on costing money, and holds data.",
        Investigation =
        [
            "Why: `kubectl describe pv NAME`",
            "In AWS: `aws ec2 describe-volumes --volume-ids ID`, with the handle in `spec.csi.volumeHandle`",
        ],
        Resolution =
        [
            "The volume is gone in AWS: `kubectl delete pv NAME`",
            "It is still attached: find the instance that holds it, and delete that node",
            "The driver may not delete it: its role and the key's policy",
        ],
        Panel = Overview.Panel("pv-failed"),
        Reads = [ObjectState.PersistentvolumeStatusPhase],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a volume cannot be deleted",
            5,
            [new("""kube_persistentvolume_status_phase{persistentvolume="pv-1",phase="Failed"}""", "1x20")],
            new FiringAlert(
                "Volume pv-1 has failed",
                "Persistent volume pv-1 has been in phase Failed for 5 minutes.",
                ("persistentvolume", "pv-1")));
        return new(
            fires,
            Story.Quiet(
                "a volume is bound",
                20,
                new("""kube_persistentvolume_status_phase{persistentvolume="pv-1",phase="Bound"}""", "1x20"),
                new("""kube_persistentvolume_status_phase{persistentvolume="pv-1",phase="Failed"}""", "0x20")))
        {
            More = [fires.QuietAt(4, "the driver tries again")],
        };
    }
}
