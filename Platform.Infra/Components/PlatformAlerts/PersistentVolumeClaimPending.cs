using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A claim gets no volume.</summary>
internal static class PersistentVolumeClaimPending
{
    /// <summary>
    /// A claim that waits for its first consumer stays pending by right while no pod names it, so one counts only while
    /// a pod does.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "PersistentVolumeClaimPending",
        Domain = "storage",
        Expression =
            $$"""
            max by (namespace, persistentvolumeclaim) (
              {{ObjectState.PersistentvolumeclaimStatusPhase}}{phase=~"Pending|Lost"}
            ) == 1
            and on (namespace, persistentvolumeclaim)
            max by (namespace, persistentvolumeclaim) ({{PodState.SpecVolumesPersistentvolumeclaimsInfo}}) == 1
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has no volume",
        Description =
            "Claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has been without a volume for 15 minutes, and "
            + "a pod waits for it.",
        Meaning = "The pod that uses it does not start. A claim that is lost had a volume once that is gone.",
        Investigation =
        [
            "Why: `kubectl describe pvc NAME -n NAMESPACE`",
            "The driver: `kubectl get csidrivers,storageclasses`; EBS' name is `ebs.csi.eks.amazonaws.com` on Auto Mode, "
            + "`ebs.csi.aws.com` elsewhere",
            "Its controller's log, except on Auto Mode: `kubectl -n kube-system logs deployment/ebs-csi-controller -c "
            + "csi-provisioner`",
        ],
        Resolution =
        [
            "A storage class that does not exist, or of the other driver: name the right one",
            "No access: the role of the EBS CSI driver, and the KMS key's policy for encrypted volumes",
            "Quota of the account: `aws service-quotas list-service-quotas --service-code ebs`",
            "Lost: restore the claim from its backup",
        ],
        Panel = Overview.Panel("pvc-pending"),
        Reads = [ObjectState.PersistentvolumeclaimStatusPhase, PodState.SpecVolumesPersistentvolumeclaimsInfo],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a pod waits for its volume",
            15,
            [
                new("""kube_persistentvolumeclaim_status_phase{namespace="team-a",persistentvolumeclaim="data",phase="Pending"}""", "1x20"),
                new("""kube_pod_spec_volumes_persistentvolumeclaims_info{namespace="team-a",pod="a",uid="u",volume="v",persistentvolumeclaim="data"}""", "1x20"),
            ],
            new FiringAlert(
                "Claim team-a/data has no volume",
                "Claim team-a/data has been without a volume for 15 minutes, and a pod waits for it.",
                ("namespace", "team-a"), ("persistentvolumeclaim", "data")));
        return new(
            fires,
            Story.Quiet(
                "a claim waits for its first consumer, and one is bound",
                40,
                new("""kube_persistentvolumeclaim_status_phase{namespace="team-a",persistentvolumeclaim="later",phase="Pending"}""", "1x40"),
                new("""kube_persistentvolumeclaim_status_phase{namespace="team-a",persistentvolumeclaim="data",phase="Bound"}""", "1x40"),
                new("""kube_persistentvolumeclaim_status_phase{namespace="team-a",persistentvolumeclaim="data",phase="Pending"}""", "0x40"),
                new("""kube_pod_spec_volumes_persistentvolumeclaims_info{namespace="team-a",pod="a",uid="u",volume="v",persistentvolumeclaim="data"}""", "1x40")))
        {
            More = [fires.QuietAt(14, "a volume takes its time")],
        };
    }
}
