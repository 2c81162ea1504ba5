using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The P0 of seed 001: several nodes at once.</summary>
internal static class MultipleNodesNotReady
{
    /// <summary>
    /// The three minutes are each node's own: in a cluster that grows, there are always some that are not ready yet, but
    /// none of them for long. A node of the last ten minutes has not been lost, it has not come yet.
    /// </summary>
    public static Alert Of(AlertContext context) => new()
    {
        Name = "MultipleNodesNotReady",
        Domain = "nodes",
        Expression =
            $$"""
            count(
              max by (node) (max_over_time({{NodeState.StatusCondition}}{condition="Ready", status="true"}[3m])) == 0
              {{NodeNotReady.Leaving.ReplaceLineEndings("\n  ")}}
              unless on (node)
              time() - max by (node) ({{NodeState.Created}}) < 600
            ) >= {{context.Thresholds.NodesNotReady}}
            """,
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
        Reads = [NodeState.StatusCondition, NodeState.SpecUnschedulable, NodeState.SpecTaint, NodeState.Created],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "two of three nodes fall silent, one of them ten minutes old",
            13,
            [
                Ready("a", "1x9 0x20"),
                Ready("b", "1x9 0x20"),
                new("""kube_node_status_condition{node="b",condition="Ready",status="unknown"}""", "0x9 1x20"),
                Ready("c", "1x30"),
                new("""kube_node_status_condition{node="c",condition="DiskPressure",status="true"}""", "0x30"),
                new("""kube_node_spec_unschedulable{node="a"}""", "0x30"),
                new("""kube_node_spec_unschedulable{node="b"}""", "0x30"),
                new("""kube_node_spec_unschedulable{node="c"}""", "1x30"),
                new("""kube_node_spec_taint{node="a",key="node.kubernetes.io/unreachable",effect="NoExecute"}""", "_x9 1x20"),
                new("""kube_node_spec_taint{node="c",key="karpenter.sh/disrupted",effect="NoSchedule"}""", "1x30"),
                new("""kube_node_created{node="b"}""", "120x30"),
            ],
            new FiringAlert("2 nodes are not ready", "2 nodes have not been ready for 3 minutes."));
        return new(
            fires,
            Story.Quiet(
                "one falls silent, the others are drained, taken away, or ready and under no pressure",
                15,
                Ready("a", "0x20"),
                Ready("b", "0x20"),
                Ready("c", "1x20"),
                Ready("e", "0x20"),
                new("""kube_node_status_condition{node="c",condition="Ready",status="false"}""", "0x20"),
                new("""kube_node_status_condition{node="d",condition="MemoryPressure",status="true"}""", "0x20"),
                new("""kube_node_spec_unschedulable{node="a"}""", "0x20"),
                new("""kube_node_spec_unschedulable{node="b"}""", "1x20"),
                new("""kube_node_spec_taint{node="e",key="karpenter.sh/disrupted",effect="NoSchedule"}""", "1x20")))
        {
            More =
            [
                fires.QuietAt(12, "two minutes can be a hiccup"),
                Story.Quiet(
                    "the cluster grows: every minute another two nodes are not ready yet",
                    9,
                    [.. Enumerable.Range(0, 10).SelectMany(minute => (InputSeries[])
                        [.. Coming($"a{minute}", minute), .. Coming($"b{minute}", minute)])]),
                Story.Quiet(
                    "one falls silent, and one has been trying to join for nine minutes",
                    14,
                    Ready("a", "0x20"),
                    Ready("new", "_x4 0x20"),
                    new("""kube_node_created{node="a"}""", "-86400x20"),
                    new("""kube_node_created{node="new"}""", "_x4 300x20")),
            ],
        };
    }

    private static InputSeries[] Coming(string node, int minute) =>
    [
        Ready(node, $"{Gap(minute)}0 0 1x20"),
        new($$"""kube_node_created{node="{{node}}"}""", $"{Gap(minute)}{minute * 60}x20"),
    ];

    private static string Gap(int minutes) => minutes == 0 ? "" : $"_x{minutes - 1} ";

    private static InputSeries Ready(string node, string values) =>
        new($$"""kube_node_status_condition{node="{{node}}",condition="Ready",status="true"}""", values);
}
