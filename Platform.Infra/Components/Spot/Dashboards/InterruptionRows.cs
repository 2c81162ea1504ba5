using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Dashboards;

/// <summary>The row of interruptions, by who reads of them.</summary>
internal static class InterruptionRows
{
    /// <summary>Karpenter's messages.</summary>
    public static DashboardRow OfKarpenter() => new("interruptions", "Interruptions",
    [
        OverviewPanel.Lines(
            "interruptions",
            "Messages by type",
            "Messages of the last hour about instances, by type; spot_interrupted is a node that EC2 takes in two minutes.",
            Unit.Count,
            $$"""sum by (message_type) (increase({{Karpenter.InterruptionReceivedMessagesTotal}}{message_type!="no_op"}[1h]))""",
            "{{message_type}}"),
        OverviewPanel.Lines(
            "disrupted",
            "Nodes taken away",
            "Nodes of the last hour that Karpenter took away, by reason; most are consolidation.",
            Unit.Count,
            $"sum by (reason, capacity_type) (increase({Karpenter.NodeclaimsDisruptedTotal}[1h])) > 0",
            "{{reason}}, {{capacity_type}}"),
        OverviewPanel.Lines(
            "reads",
            "Reads of the queue",
            "How often Karpenter reads the queue, by result: three a minute without messages. Without any it reads no more.",
            Unit.CountsPerSecond,
            $$"""sum by (result) (rate({{Karpenter.ReconcileTotal}}{job="karpenter", controller="interruption"}[$__rate_interval]))""",
            "{{result}}"),
        OverviewPanel.Lines(
            "queue-wait",
            "Messages wait",
            "Time within which 95 of 100 messages are handled; a spot instance has two minutes.",
            Unit.Seconds,
            $"""
            histogram_quantile(0.95, sum by (le) (
              rate({Karpenter.InterruptionMessageQueueDurationSeconds}_bucket[$__rate_interval])
            ))
            """,
            "95 of 100"),
        OverviewPanel.Lines(
            "errors",
            "Errors",
            "Reads and messages that failed; there should be none.",
            Unit.CountsPerSecond,
            $$"""
            sum(rate({{Karpenter.ReconcileErrorsTotal}}{job="karpenter", controller="interruption"}[$__rate_interval]))
            """,
            "errors"),
    ]);

    /// <summary>What the termination handler does.</summary>
    /// <param name="plan">Who drains nodes.</param>
    public static DashboardRow OfHandler(SpotPlan plan) => new("interruptions", "Interruptions",
    [
        OverviewPanel.Lines(
            "interruptions",
            "Nodes by reason",
            "Nodes that the handler drains at the moment, by reason; spot-itn is a node that EC2 takes in two minutes.",
            Unit.Count,
            $$"""
            count by (key) (
              max by (node, key) ({{NodeState.SpecTaint}}{key=~"aws-node-termination-handler/.+"})
            )
            """,
            "{{key}}"),
        OverviewPanel.Lines(
            "actions",
            "What it did",
            "Actions of the last hour by result.",
            Unit.Count,
            $$"""
            sum by (node_action, node_status) (
              increase({{TerminationHandler.ActionsTotal}}{job="aws-node-termination-handler", node_action!=""}[1h])
            )
            """,
            "{{node_action}}: {{node_status}}"),
        OverviewPanel.Lines(
            "errors",
            "Errors",
            "Errors of the last hour while waiting for interruptions, by where; there should be none.",
            Unit.Count,
            $$"""
            sum by (event_error_where) (
              increase({{TerminationHandler.EventsErrorTotal}}{job="aws-node-termination-handler", event_error_where!=""}[1h])
            )
            """,
            "{{event_error_where}}"),
        .. plan.Handling == InterruptionHandling.HandlerQueue
            ? (ImmutableArray<Panel>)[Tagged()]
            : [],
    ]);

    private static TimeSeriesPanel Tagged() => OverviewPanel.Lines(
        "tagged",
        "Nodes looked after",
        "Nodes whose instances have the handler's tag, and all nodes; the others go without a drain.",
        Unit.Count,
        $$"""max({{TerminationHandler.TaggedNodes}}{job="aws-node-termination-handler"})""",
        "with the tag") with
    {
        Targets =
        [
            new PromQl($$"""max({{TerminationHandler.TaggedNodes}}{job="aws-node-termination-handler"})""", "with the tag"),
            new PromQl($"count({NodeState.Info})", "all"),
        ],
    };
}
