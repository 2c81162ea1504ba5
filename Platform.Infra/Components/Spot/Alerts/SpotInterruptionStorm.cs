using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>EC2 takes many nodes back at once: a pool of spot capacity has run dry.</summary>
internal static class SpotInterruptionStorm
{
    private const int Many = 5;

    /// <summary>Messages that Karpenter reads; a counter that was just born counts as it is.</summary>
    public static Alert OfKarpenter()
    {
        const string selector = """{message_type="spot_interrupted"}""";
        return Of(
            $$"""
            sum(
              ({{Karpenter.InterruptionReceivedMessagesTotal}}{{selector}}
                unless {{Karpenter.InterruptionReceivedMessagesTotal}}{{selector}} offset 15m)
              or increase({{Karpenter.InterruptionReceivedMessagesTotal}}{{selector}}[15m])
            ) > {{Many}}
            """,
            Karpenter.InterruptionReceivedMessagesTotal,
            KarpenterProof());
    }

    /// <summary>Nodes that the termination handler has marked, though they may be gone by now.</summary>
    public static Alert OfHandler() => Of(
        $$"""
        count(max by (node) (max_over_time({{NodeState.SpecTaint}}{key="{{NodeMarks.SpotInterruption}}"}[15m]))) > {{Many}}
        """,
        NodeState.SpecTaint,
        HandlerProof());

    private static AlertProof KarpenterProof()
    {
        var fires = Story.Fires(
            "six nodes at once, the first since Karpenter started", 3, [Messages("_ _ 6x40")], About(6));
        return new(
            fires,
            Story.Quiet(
                "five nodes at once, and many reads of nothing",
                3,
                Messages("_ _ 5x40"),
                new("""karpenter_interruption_received_messages_total{message_type="no_op",pod="k"}""", "_ _ 50x40")))
        {
            More =
            [
                Story.Fires("seven more, fourteen minutes ago", 33, [Messages("2x19 9x60")], About(7)),
                Story.Quiet("seven more, sixteen minutes ago", 36, Messages("2x19 9x60")),
                Story.Quiet("Karpenter has read many over months", 40, Messages("60x60")),
            ],
        };
    }

    private static InputSeries Messages(string values) => new(
        """karpenter_interruption_received_messages_total{message_type="spot_interrupted",pod="k"}""", values);

    private static FiringAlert About(int nodes) => new(
        "EC2 takes many nodes back at once", $"Within 15 minutes EC2 has taken about {nodes} nodes back.");

    private static AlertProof HandlerProof()
    {
        var fires = Story.Fires(
            "six nodes in six minutes, each gone after two",
            16,
            [.. Marked(6)],
            About(6));
        return new(fires, Story.Quiet("five nodes, and one for a rebalance", 16, [.. Marked(5), Rebalanced]))
        {
            More = [fires.QuietAt(18, "the first two are longer ago")],
        };
    }

    private static InputSeries Rebalanced => new(
        """kube_node_spec_taint{node="z",key="aws-node-termination-handler/rebalance-recommendation",effect="NoSchedule"}""",
        "1x40");

    // Node a is marked in minutes 1 and 2, node b in 2 and 3, and so on.
    private static IEnumerable<InputSeries> Marked(int nodes) => Enumerable.Range(0, nodes).Select(index => new InputSeries(
        $$"""kube_node_spec_taint{node="{{(char)('a' + index)}}",key="aws-node-termination-handler/spot-itn",effect="NoSchedule"}""",
        string.Concat(Enumerable.Repeat("_ ", index + 1)) + "1 1 stale"));

    private static Alert Of(string expression, Metric reads, AlertProof proof) => new()
    {
        Name = "SpotInterruptionStorm",
        Domain = SpotPanel.Domain,
        Expression = expression,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "EC2 takes many nodes back at once",
        Description = "Within 15 minutes EC2 has taken about {{ $value | printf \"%.0f\" }} nodes back.",
        Meaning =
            "A pool of spot capacity has run dry. Many pods start again at once, and the next nodes may be slow to come or go "
            + "the same way.",
        Investigation =
        [
            "Is it one zone, one instance type? The dashboard's panels by zone",
            "Do pods find room: `kubectl get pods -A --field-selector status.phase=Pending`",
        ],
        Resolution =
        [
            "Allow more instance types and zones; Auto Mode and Karpenter choose by price and depth of the pool",
            "Until it is over, on-demand: `kubectl edit nodepool NAME`, `karpenter.sh/capacity-type In [on-demand]`; or the "
            + "group's mixed instances policy",
        ],
        Panel = SpotPanel.Of("interruptions"),
        Reads = [reads],
        Proof = proof,
    };
}
