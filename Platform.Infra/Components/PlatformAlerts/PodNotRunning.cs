using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A pod does not get to run, or has failed for good.</summary>
internal static class PodNotRunning
{
    /// <summary>
    /// Pods of jobs are left to the alert on jobs: a job keeps its failed pods on purpose, and so does a workflow. A failed
    /// pod of what replaces its pods is only a remnant, of an eviction or of a node that shut down.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "PodNotRunning",
        Domain = "pods",
        Expression =
            $$"""
            max by (namespace, pod) ({{PodState.StatusPhase}}{phase=~"Pending|Unknown|Failed"}) == 1
            unless on (namespace, pod)
            max by (namespace, pod) ({{PodState.Owner}}{owner_kind=~"Job|Workflow"}) == 1
            unless on (namespace, pod)
            (
              max by (namespace, pod) ({{PodState.StatusPhase}}{phase="Failed"}) == 1
              and on (namespace, pod)
              max by (namespace, pod) ({{PodState.Owner}}{owner_kind=~"ReplicaSet|StatefulSet|DaemonSet"}) == 1
            )
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.pod }} does not run",
        Description =
            "Pod {{ $labels.namespace }}/{{ $labels.pod }} has been pending, failed or unknown for 15 minutes.",
        Meaning = "The workload has fewer replicas than it should. Pending pods wait for a node, a volume or an image.",
        Investigation =
        [
            "What it waits for: `kubectl describe pod POD -n NAMESPACE`",
            "Room: `kubectl get events -n NAMESPACE --field-selector reason=FailedScheduling`",
            "Volumes: `kubectl get pvc -n NAMESPACE`",
        ],
        Resolution =
        [
            "No room: node pool limits, quotas (`kubectl get resourcequota -n NAMESPACE`), or requests that fit no node",
            "Failed, and nothing replaces it: look at its log, then `kubectl delete pod POD -n NAMESPACE`",
            "A node selector or affinity that nothing matches: correct it",
        ],
        Panel = Overview.Panel("pods-by-phase"),
        Reads = [PodState.StatusPhase, PodState.Owner],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a pod of a deployment is pending",
            15,
            [
                new("""kube_pod_status_phase{namespace="team-a",pod="a",uid="u",phase="Pending"}""", "1x20"),
                new("""kube_pod_status_phase{namespace="team-a",pod="a",uid="u",phase="Failed"}""", "0x20"),
                new("""kube_pod_owner{namespace="team-a",pod="a",uid="u",owner_kind="ReplicaSet"}""", "1x20"),
            ],
            new FiringAlert(
                "team-a/a does not run",
                "Pod team-a/a has been pending, failed or unknown for 15 minutes.",
                ("namespace", "team-a"), ("pod", "a")));
        return new(
            fires,
            Story.Quiet(
                "pods of a job and of a workflow have failed, one was evicted and replaced, another runs",
                40,
                new("""kube_pod_status_phase{namespace="team-a",pod="w",uid="w",phase="Failed"}""", "1x40"),
                new("""kube_pod_owner{namespace="team-a",pod="w",uid="w",owner_kind="Workflow"}""", "1x40"),
                new("""kube_pod_status_phase{namespace="team-a",pod="e",uid="e",phase="Failed"}""", "1x40"),
                new("""kube_pod_status_phase{namespace="team-a",pod="e",uid="e",phase="Pending"}""", "0x40"),
                new("""kube_pod_owner{namespace="team-a",pod="e",uid="e",owner_kind="ReplicaSet"}""", "1x40"),
                new("""kube_pod_status_phase{namespace="team-a",pod="j",uid="u",phase="Failed"}""", "1x40"),
                new("""kube_pod_owner{namespace="team-a",pod="j",uid="u",owner_kind="Job"}""", "1x40"),
                new("""kube_pod_status_phase{namespace="team-a",pod="b",uid="v",phase="Running"}""", "1x40"),
                new("""kube_pod_status_phase{namespace="team-a",pod="b",uid="v",phase="Pending"}""", "0x40")))
        {
            More =
            [
                fires.QuietAt(14, "a node may be on its way"),
                Story.Fires(
                    "a pod without an owner has failed",
                    15,
                    [new("""kube_pod_status_phase{namespace="team-a",pod="a",uid="u",phase="Failed"}""", "1x20")],
                    [.. fires.Firing]),
            ],
        };
    }
}
