using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>EC2 takes a node back; nothing to do, but good to know when something restarts.</summary>
internal static class SpotInterruptionReceived
{
    /// <summary>Messages that Karpenter reads. A type's counter is born with its first message, at 1.</summary>
    public static Alert OfKarpenter()
    {
        var messages =
            $$"""{{Karpenter.InterruptionReceivedMessagesTotal}}{message_type=~"{{Types}}"}""";
        var fires = Story.Fires(
            "the first interruption since Karpenter started, and a message about something else",
            3,
            [
                new("""karpenter_interruption_received_messages_total{message_type="spot_interrupted",pod="k"}""", "_ _ 1x40"),
                new("""karpenter_interruption_received_messages_total{message_type="no_op",pod="k"}""", "_ _ 1x40"),
            ],
            new FiringAlert(
                "EC2 takes nodes back: spot_interrupted",
                "Karpenter was told of nodes that EC2 takes back (spot_interrupted) within the last 10 minutes.",
                ("message_type", "spot_interrupted")));
        AlertProof proof = new(
            fires,
            Story.Quiet(
                "instances run and stop, and the last interruption is eleven minutes old",
                23,
                new("""karpenter_interruption_received_messages_total{message_type="no_op",pod="k"}""", "0+1x40"),
                new("""karpenter_interruption_received_messages_total{message_type="spot_interrupted",pod="k"}""", "1x11 2x40")))
        {
            More =
            [
                fires.QuietAt(14, "it is over eleven minutes later"),
                Story.Fires(
                    "a further interruption, nine minutes ago",
                    29,
                    [new("""karpenter_interruption_received_messages_total{message_type="spot_interrupted",pod="k"}""", "1x19 2x40")],
                    [.. fires.Firing]),
                Story.Quiet(
                    "Karpenter has read none for long",
                    40,
                    new InputSeries(
                        """karpenter_interruption_received_messages_total{message_type="spot_interrupted",pod="k"}""", "3x60")),
            ],
        };
        return Of(
            $$"""
            sum by (message_type) (increase({{messages}}[10m])) > 0
            or
            sum by (message_type) (
              {{messages}}
              unless
              {{messages}} offset 10m
            ) > 0
            """,
            "EC2 takes nodes back: {{ $labels.message_type }}",
            "Karpenter was told of nodes that EC2 takes back ({{ $labels.message_type }}) within the last 10 minutes.",
            Karpenter.InterruptionReceivedMessagesTotal,
            proof);
    }

    /// <summary>Nodes that the termination handler has marked.</summary>
    public static Alert OfHandler()
    {
        var fires = Story.Fires(
            "a node is marked for its interruption, another for a rebalance",
            3,
            [
                new("""kube_node_spec_taint{node="a",key="aws-node-termination-handler/spot-itn",effect="NoSchedule"}""", "_ _ 1x3 stale"),
                new("""kube_node_spec_taint{node="b",key="aws-node-termination-handler/rebalance-recommendation",effect="NoSchedule"}""", "1x40"),
            ],
            new FiringAlert("EC2 takes node a back", "The handler drains node a, which EC2 takes back.", ("node", "a")));
        return Of(
            $$"""max by (node) ({{NodeState.SpecTaint}}{key="{{NodeMarks.SpotInterruption}}"}) == 1""",
            "EC2 takes node {{ $labels.node }} back",
            "The handler drains node {{ $labels.node }}, which EC2 takes back.",
            NodeState.SpecTaint,
            new(
                fires,
                Story.Quiet(
                    "a node is marked because its group ends it",
                    3,
                    new InputSeries(
                        """kube_node_spec_taint{node="a",key="aws-node-termination-handler/asg-lifecycle-termination",effect="NoSchedule"}""",
                        "1x40"))));
    }

    private const string Types = "spot_interrupted|scheduled_change|capacity_reservation_interrupted";

    private static Alert Of(
        string expression, string summary, string description, Metric reads, AlertProof proof) => new()
        {
            Name = "SpotInterruptionReceived",
            Domain = SpotPanel.Domain,
            Expression = expression,
            Severity = AlertSeverity.Info,
            Priority = AlertPriority.P3,
            Summary = summary,
            Description = description,
            Meaning = "Pods of the node start elsewhere. That is what spot capacity is; it explains restarts at that time.",
            Investigation =
        [
            "Which nodes: `kubectl get events -A --field-selector involvedObject.kind=Node --sort-by=.lastTimestamp | tail`",
            "How often, and where: the dashboard's row of interruptions",
        ],
            Resolution =
        [
            "Nothing, where the workloads bear it",
            "A workload that does not: a node selector `karpenter.sh/capacity-type: on-demand`, or its own group's label",
        ],
            Panel = SpotPanel.Of("interruptions"),
            Reads = [reads],
            Proof = proof,
        };
}
