using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A deployment lacks replicas, and its update does not move.</summary>
internal static class DeploymentReplicasMismatch
{
    public static Alert Of() => new()
    {
        Name = "DeploymentReplicasMismatch",
        Domain = "workloads",
        Expression =
            $$"""
            max by (namespace, deployment) ({{WorkloadState.DeploymentSpecReplicas}})
              - on (namespace, deployment)
            max by (namespace, deployment) ({{WorkloadState.DeploymentStatusReplicasAvailable}})
              > 0
            unless on (namespace, deployment)
            max by (namespace, deployment) (changes({{WorkloadState.DeploymentStatusReplicasUpdated}}[10m])) > 0
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.deployment }} lacks {{ $value }} replicas",
        Description =
            "Deployment {{ $labels.namespace }}/{{ $labels.deployment }} has lacked replicas for 15 minutes ({{ $value }} "
            + "now), and no update moves.",
        Meaning = "The service has less room than planned, and an update stands still.",
        Investigation =
        [
            "How far it is: `kubectl rollout status deployment/NAME -n NAMESPACE --timeout=5s`",
            "Its pods: `kubectl get pods -n NAMESPACE` and `kubectl describe pod POD -n NAMESPACE`",
            "Quotas and policies: `kubectl describe replicaset -n NAMESPACE`, event `FailedCreate`",
        ],
        Resolution =
        [
            "A bad release: `kubectl rollout undo deployment/NAME -n NAMESPACE`, or revert in Git where Argo CD owns it",
            "No room: see PodUnschedulable",
            "A policy refuses the pods: correct the pod's spec",
        ],
        Panel = Overview.Panel("workload-replicas"),
        Reads =
        [
            WorkloadState.DeploymentSpecReplicas, WorkloadState.DeploymentStatusReplicasAvailable,
            WorkloadState.DeploymentStatusReplicasUpdated,
        ],
        MutedBy =
            [.. Mute.WithoutNodes, new MutedBy("ProductionWorkloadDown", ["cluster", "namespace", "deployment"])],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "one of three is missing, eleven minutes after the update began",
            31,
            [
                new("""kube_deployment_spec_replicas{namespace="team-a",deployment="web"}""", "3x40"),
                new("""kube_deployment_status_replicas_available{namespace="team-a",deployment="web"}""", "2x40"),
                new("""kube_deployment_status_replicas_updated{namespace="team-a",deployment="web"}""", "0x4 1x40"),
            ],
            new FiringAlert(
                "team-a/web lacks 1 replicas",
                "Deployment team-a/web has lacked replicas for 15 minutes (1 now), and no update moves.",
                ("namespace", "team-a"), ("deployment", "web")));
        return new(
            fires,
            Story.Quiet(
                "a slow update moves every eight minutes; another deployment is complete",
                50,
                new("""kube_deployment_spec_replicas{namespace="team-a",deployment="web"}""", "9x60"),
                new("""kube_deployment_status_replicas_available{namespace="team-a",deployment="web"}""", "8x60"),
                new(
                    """kube_deployment_status_replicas_updated{namespace="team-a",deployment="web"}""",
                    "0x7 1x7 2x7 3x7 4x7 5x7 6x7 7x20"),
                new("""kube_deployment_spec_replicas{namespace="team-a",deployment="all"}""", "3x60"),
                new("""kube_deployment_status_replicas_available{namespace="team-a",deployment="all"}""", "3x60"),
                new("""kube_deployment_status_replicas_updated{namespace="team-a",deployment="all"}""", "3x60")))
        {
            More = [fires.QuietAt(29, "not yet for a quarter of an hour since it moved")],
        };
    }
}
