using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A stateful set lacks replicas, and its update does not move.</summary>
internal static class StatefulSetReplicasMismatch
{
    public static Alert Of() => new()
    {
        Name = "StatefulSetReplicasMismatch",
        Domain = "workloads",
        Expression =
            $$"""
            max by (namespace, statefulset) ({{WorkloadState.StatefulsetReplicas}})
              - on (namespace, statefulset)
            max by (namespace, statefulset) ({{WorkloadState.StatefulsetStatusReplicasReady}})
              > 0
            unless on (namespace, statefulset)
            max by (namespace, statefulset) (changes({{WorkloadState.StatefulsetStatusReplicasUpdated}}[10m])) > 0
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.statefulset }} lacks {{ $value }} replicas",
        Description =
            "Stateful set {{ $labels.namespace }}/{{ $labels.statefulset }} has lacked replicas for 15 minutes ({{ $value }} "
            + "now), and no update moves.",
        Meaning = "Databases and queues may have lost their quorum, or have no spare left.",
        Investigation =
        [
            "Its pods: `kubectl get pods -n NAMESPACE` and `kubectl describe pod POD -n NAMESPACE`",
            "Its volumes, each bound to one zone: `kubectl get pvc -n NAMESPACE` and `kubectl get pv`",
            "Attachments that hang: `kubectl get volumeattachments`",
        ],
        Resolution =
        [
            "The volume hangs on a dead node: delete the node object, so that the volume is detached",
            "No node in the volume's zone: let the node pool bring one there",
            "The pod crashes: see its log; an update goes on only when the pod before is ready",
        ],
        Panel = Overview.Panel("workload-replicas"),
        Reads =
        [
            WorkloadState.StatefulsetReplicas, WorkloadState.StatefulsetStatusReplicasReady,
            WorkloadState.StatefulsetStatusReplicasUpdated,
        ],
        MutedBy =
            [.. Mute.WithoutNodes, new MutedBy("ProductionWorkloadDown", ["cluster", "namespace", "statefulset"])],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "one of three is missing, eleven minutes after the update began",
            31,
            [
                new("""kube_statefulset_replicas{namespace="team-a",statefulset="db"}""", "3x40"),
                new("""kube_statefulset_status_replicas_ready{namespace="team-a",statefulset="db"}""", "2x40"),
                new("""kube_statefulset_status_replicas_updated{namespace="team-a",statefulset="db"}""", "0x4 1x40"),
            ],
            new FiringAlert(
                "team-a/db lacks 1 replicas",
                "Stateful set team-a/db has lacked replicas for 15 minutes (1 now), and no update moves.",
                ("namespace", "team-a"), ("statefulset", "db")));
        return new(
            fires,
            Story.Quiet(
                "a slow update moves every eight minutes; another set is complete",
                50,
                new("""kube_statefulset_replicas{namespace="team-a",statefulset="db"}""", "9x60"),
                new("""kube_statefulset_status_replicas_ready{namespace="team-a",statefulset="db"}""", "8x60"),
                new(
                    """kube_statefulset_status_replicas_updated{namespace="team-a",statefulset="db"}""",
                    "0x7 1x7 2x7 3x7 4x7 5x7 6x7 7x20"),
                new("""kube_statefulset_replicas{namespace="team-a",statefulset="all"}""", "3x60"),
                new("""kube_statefulset_status_replicas_ready{namespace="team-a",statefulset="all"}""", "3x60"),
                new("""kube_statefulset_status_replicas_updated{namespace="team-a",statefulset="all"}""", "3x60")))
        {
            More = [fires.QuietAt(29, "not yet for a quarter of an hour since it moved")],
        };
    }
}
