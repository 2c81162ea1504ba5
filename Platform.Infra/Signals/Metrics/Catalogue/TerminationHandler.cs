namespace Platform.Signals.Metrics.Catalogue;

/// <summary>The AWS node termination handler, for Auto Scaling groups of one's own.</summary>
public static class TerminationHandler
{
    /// <summary>The exporter: OpenTelemetry's, which puts <c>_total</c> behind the names of counters.</summary>
    public static Exporter Exporter { get; } = new(
        "aws-node-termination-handler",
        "1.25.6",
        null,
        "aws/aws-node-termination-handler@v1.25.6:pkg/observability/opentelemetry.go")
    {
        Job = "aws-node-termination-handler",
    };

    /// <summary>
    /// What was done to nodes, by <c>cordon</c>, <c>cordon-and-drain</c>, <c>pre-drain</c>, <c>post-drain</c> or
    /// <c>uncordon</c>, and <c>success</c> or <c>error</c>; a series starts at 1.
    /// </summary>
    public static Metric ActionsTotal { get; } = Counter("actions_total", "node_action", "node_status");

    /// <summary>
    /// Errors while waiting for interruptions, by where: <c>SQS_MONITOR</c> or the monitors of the metadata service; a
    /// series starts at 1.
    /// </summary>
    public static Metric EventsErrorTotal { get; } = Counter("events_error_total", "event_error_where");

    /// <summary>Nodes whose instances have the handler's tag; in queue mode, every 30 seconds.</summary>
    public static Metric TaggedNodes { get; } =
        Exporter.Metric("nth_tagged_nodes", MetricKind.Gauge, Exporter.Source, []);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Exporter.Source, labels);
}
