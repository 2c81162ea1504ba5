using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The P0 of seed 001: an application of production is completely down.</summary>
internal static class ProductionWorkloadDown
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "ProductionWorkloadDown",
        Domain = "workloads",
        Expression =
            $$"""
            label_replace(
              max by (namespace, deployment) ({{WorkloadState.DeploymentStatusReplicasAvailable}}{namespace=~"{{context.ProductionNamespaces}}"}) == 0
              and on (namespace, deployment)
              max by (namespace, deployment) ({{WorkloadState.DeploymentSpecReplicas}}) > 0,
              "workload", "$1", "deployment", "(.*)"
            )
            or
            label_replace(
              max by (namespace, statefulset) ({{WorkloadState.StatefulsetStatusReplicasReady}}{namespace=~"{{context.ProductionNamespaces}}"}) == 0
              and on (namespace, statefulset)
              max by (namespace, statefulset) ({{WorkloadState.StatefulsetReplicas}}) > 0,
              "workload", "$1", "statefulset", "(.*)"
            )
            """,
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P0,
        Summary = "{{ $labels.namespace }}/{{ $labels.workload }} is completely down",
        Description =
            "Workload {{ $labels.namespace }}/{{ $labels.workload }} of production has had no available replica for 5 "
            + "minutes, though it should have some.",
        Meaning = "Users of the application get errors or nothing at all.",
        Investigation =
        [
            "Its pods: `kubectl get pods -n NAMESPACE -o wide` and `kubectl describe pod POD -n NAMESPACE`",
            "What changed: `kubectl rollout history deployment/NAME -n NAMESPACE`, and Argo CD's history of the application",
            "Their log: `kubectl logs -n NAMESPACE deployment/NAME --all-containers --previous --tail=100`",
            "Nodes: `kubectl get nodes`; volumes: `kubectl get pvc -n NAMESPACE`",
        ],
        Resolution =
        [
            "A bad release: `kubectl rollout undo deployment/NAME -n NAMESPACE`, or revert in Git where Argo CD owns it",
            "No room: see PodUnschedulable",
            "A dependency is gone: its secret, its database, its volume",
        ],
        Panel = Overview.Panel("workloads-down"),
        Reads =
        [
            WorkloadState.DeploymentStatusReplicasAvailable, WorkloadState.DeploymentSpecReplicas,
            WorkloadState.StatefulsetStatusReplicasReady, WorkloadState.StatefulsetReplicas,
        ],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "no replica is left, of a deployment and of a stateful set",
            5,
            [
                new("""kube_deployment_status_replicas_available{namespace="prod-shop",deployment="web"}""", "0x20"),
                new("""kube_deployment_spec_replicas{namespace="prod-shop",deployment="web"}""", "1x20"),
                new("""kube_statefulset_status_replicas_ready{namespace="prod-shop",statefulset="db"}""", "0x20"),
                new("""kube_statefulset_replicas{namespace="prod-shop",statefulset="db"}""", "1x20"),
            ],
            new FiringAlert(
                "prod-shop/web is completely down",
                "Workload prod-shop/web of production has had no available replica for 5 minutes, though it should have some.",
                ("namespace", "prod-shop"), ("deployment", "web"), ("workload", "web")),
            new FiringAlert(
                "prod-shop/db is completely down",
                "Workload prod-shop/db of production has had no available replica for 5 minutes, though it should have some.",
                ("namespace", "prod-shop"), ("statefulset", "db"), ("workload", "db")));
        return new(
            fires,
            Story.Quiet(
                "one replica is left, one workload is scaled to zero, and one is not production's",
                20,
                new("""kube_deployment_status_replicas_available{namespace="prod-shop",deployment="web"}""", "1x20"),
                new("""kube_deployment_spec_replicas{namespace="prod-shop",deployment="web"}""", "3x20"),
                new("""kube_deployment_status_replicas_available{namespace="prod-shop",deployment="off"}""", "0x20"),
                new("""kube_deployment_spec_replicas{namespace="prod-shop",deployment="off"}""", "0x20"),
                new("""kube_deployment_status_replicas_available{namespace="team-a",deployment="web"}""", "0x20"),
                new("""kube_deployment_spec_replicas{namespace="team-a",deployment="web"}""", "1x20"),
                new("""kube_statefulset_status_replicas_ready{namespace="prod-shop",statefulset="db"}""", "1x20"),
                new("""kube_statefulset_replicas{namespace="prod-shop",statefulset="db"}""", "3x20"),
                new("""kube_statefulset_status_replicas_ready{namespace="prod-shop",statefulset="off"}""", "0x20"),
                new("""kube_statefulset_replicas{namespace="prod-shop",statefulset="off"}""", "0x20"),
                new("""kube_statefulset_status_replicas_ready{namespace="team-a",statefulset="db"}""", "0x20"),
                new("""kube_statefulset_replicas{namespace="team-a",statefulset="db"}""", "1x20")))
        {
            More = [fires.QuietAt(4, "four minutes may be a restart")],
        };
    }
}
