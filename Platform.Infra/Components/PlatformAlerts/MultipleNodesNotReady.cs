using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The P0 of seed 001: several nodes at once.</summary>
internal static class MultipleNodesNotReady
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "MultipleNodesNotReady",
        Domain = "nodes",
        Expression =
            $$"""
            count(
              {{NodeNotReady.Broken.ReplaceLineEndings("\n  ")}}
            ) >= {{context.Thresholds.NodesNotReady}}
            """,
        For = TimeSpan.FromMinutes(3),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P0,
        Summary = "{{ $value }} nodes are not ready",
        Description = "{{ $value }} nodes have not been ready for 3 minutes.",
        Meaning =
            "More than a single instance is at fault: a zone, the network, the API server's way to the nodes, a bad AMI or "
            + "a node role that lost its access. Workloads without room elsewhere are down.",
        Investigation =
        [
            "Which, and what they share: `kubectl get nodes -L topology.kubernetes.io/zone,node.kubernetes.io/"
            + "instance-type,karpenter.sh/nodepool`",
            "AWS in this region: `aws health describe-events --filter services=EC2,EKS` and the Personal Health Dashboard",
            "Access of the node role: `aws eks list-access-entries --cluster-name CLUSTER`",
            "Recent changes: the last applied stack update, node pool or AMI change",
        ],
        Resolution =
        [
            "One zone: cordon what is left in it, and let pods move: `kubectl cordon -l topology.kubernetes.io/zone=ZONE`",
            "A bad change: roll it back; nodes come back with the next instance",
            "The network: security groups and routes between nodes and the cluster's endpoint",
        ],
        Panel = Overview.Panel("nodes-ready"),
        Reads = [NodeState.StatusCondition, NodeState.SpecUnschedulable],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "two of three nodes fall silent",
            3,
            [
                new("""kube_node_status_condition{node="a",condition="Ready",status="true"}""", "0x20"),
                new("""kube_node_status_condition{node="b",condition="Ready",status="true"}""", "0x20"),
                new("""kube_node_status_condition{node="b",condition="Ready",status="unknown"}""", "1x20"),
                new("""kube_node_status_condition{node="c",condition="Ready",status="true"}""", "1x20"),
                new("""kube_node_spec_unschedulable{node="a"}""", "0x20"),
                new("""kube_node_spec_unschedulable{node="b"}""", "0x20"),
                new("""kube_node_spec_unschedulable{node="c"}""", "1x20"),
            ],
            new FiringAlert("2 nodes are not ready", "2 nodes have not been ready for 3 minutes."));
        return new(
            fires,
            Story.Quiet(
                "one falls silent, one is drained, one is ready and under no pressure",
                15,
                new("""kube_node_status_condition{node="a",condition="Ready",status="true"}""", "0x20"),
                new("""kube_node_status_condition{node="b",condition="Ready",status="true"}""", "0x20"),
                new("""kube_node_status_condition{node="c",condition="Ready",status="true"}""", "1x20"),
                new("""kube_node_status_condition{node="c",condition="Ready",status="false"}""", "0x20"),
                new("""kube_node_status_condition{node="d",condition="MemoryPressure",status="true"}""", "0x20"),
                new("""kube_node_spec_unschedulable{node="a"}""", "0x20"),
                new("""kube_node_spec_unschedulable{node="b"}""", "1x20")))
        {
            More = [fires.QuietAt(2, "two minutes can be a hiccup")],
        };
    }
}
