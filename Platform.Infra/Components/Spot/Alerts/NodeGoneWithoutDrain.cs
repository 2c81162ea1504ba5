using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>A node has gone that nobody had cordoned or marked: its pods were killed.</summary>
internal static class NodeGoneWithoutDrain
{
    /// <summary>
    /// The alert. A node that is gone has no series any more, so the last ten minutes are looked through, for nodes and for
    /// marks; without any node now it is kube-state-metrics that is gone.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "NodeGoneWithoutDrain",
        Domain = SpotPanel.Domain,
        Expression =
            $$"""
            max by (node) (last_over_time({{NodeState.Info}}[10m]))
            unless on (node)
            max by (node) ({{NodeState.Info}})
            unless on (node)
            max by (node) (max_over_time({{NodeState.SpecUnschedulable}}[10m])) == 1
            unless on (node)
            max by (node) (max_over_time({{NodeState.SpecTaint}}{key=~"{{NodeMarks.Any}}"}[10m])) == 1
            and on ()
            count({{NodeState.Info}})
            """,
        For = TimeSpan.FromMinutes(2),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Node {{ $labels.node }} has gone without a drain",
        Description = "Node {{ $labels.node }} has left the cluster, and nobody had cordoned it or begun to drain it.",
        Meaning =
            "Its pods were killed without notice, budgets or not. Either EC2 took it and the interruption was not handled, or "
            + "somebody ended the instance by hand.",
        Investigation =
        [
            "Who ended it: CloudTrail, `TerminateInstances` and `BidEvictedEvent`; EC2 keeps the reason for an hour: "
            + "`aws ec2 describe-instances --instance-ids ID --query 'Reservations[].Instances[].StateTransitionReason'`",
            "Was the interruption seen: SpotInterruptionReceived at that time; the queue ID-undelivered-interruptions",
            "A node that failed by itself: NodeNotReady shortly before",
        ],
        Resolution =
        [
            "Interruptions are not handled: SpotHandlerErrors, SpotHandlerDown, KarpenterDown",
            "Ended by hand: drain first, `kubectl drain NODE --ignore-daemonsets --delete-emptydir-data`, or delete the node "
            + "where Karpenter made it",
        ],
        Panel = SpotPanel.Of("nodes"),
        Reads = [NodeState.Info, NodeState.SpecUnschedulable, NodeState.SpecTaint],
        MutedBy = [.. Mute.WithoutNodes, new MutedBy("KubeStateMetricsDown", ["cluster"])],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        InputSeries other = new("""kube_node_info{node="z"}""", "1x60");
        var fires = Story.Fires(
            "a node goes while others are drained and marked",
            13,
            [
                other,
                new("""kube_node_info{node="a"}""", "1x10 stale"),
                new("""kube_node_spec_unschedulable{node="a"}""", "0x10 stale"),
                new("""kube_node_spec_taint{node="a",key="node.kubernetes.io/unreachable",effect="NoExecute"}""", "1x10 stale"),
                new("""kube_node_spec_unschedulable{node="z"}""", "1x60"),
                new("""kube_node_spec_taint{node="z",key="karpenter.sh/disrupted",effect="NoSchedule"}""", "1x60"),
            ],
            new FiringAlert(
                "Node a has gone without a drain",
                "Node a has left the cluster, and nobody had cordoned it or begun to drain it.",
                ("node", "a")));
        return new(
            fires,
            Story.Quiet(
                "four nodes go, each marked by who took it",
                33,
                other,
                new("""kube_node_info{node="a"}""", "1x25 stale"),
                new("""kube_node_spec_unschedulable{node="a"}""", "0x12 1x12 stale"),
                new("""kube_node_info{node="b"}""", "1x25 stale"),
                new("""kube_node_spec_taint{node="b",key="karpenter.sh/disrupted",effect="NoSchedule"}""", "_x12 1x12 stale"),
                new("""kube_node_info{node="c"}""", "1x25 stale"),
                new("""kube_node_spec_taint{node="c",key="aws-node-termination-handler/spot-itn",effect="NoSchedule"}""", "_x12 1x12 stale"),
                new("""kube_node_info{node="d"}""", "1x25 stale"),
                new("""kube_node_spec_taint{node="d",key="ToBeDeletedByClusterAutoscaler",effect="NoSchedule"}""", "_x12 1x12 stale")))
        {
            More =
            [
                fires.QuietAt(12, "one scrape may miss a node"),
                fires.FiresAt(19, "eight minutes later", [.. fires.Firing]),
                fires.QuietAt(25, "it is long ago"),
                Story.Fires(
                    "it was cordoned and marked a quarter of an hour ago, and no more",
                    24,
                    [
                        other,
                        new("""kube_node_info{node="a"}""", "1x20 stale"),
                        new("""kube_node_spec_unschedulable{node="a"}""", "1x7 0x12 stale"),
                        new("""kube_node_spec_taint{node="a",key="karpenter.sh/disrupted",effect="NoSchedule"}""", "1x7 stale"),
                    ],
                    [.. fires.Firing]),
                Story.Quiet(
                    "kube-state-metrics is gone, and with it every node",
                    16,
                    new("""kube_node_info{node="a"}""", "1x10 stale"),
                    new("""kube_node_info{node="z"}""", "1x10 stale")),
            ],
        };
    }
}
