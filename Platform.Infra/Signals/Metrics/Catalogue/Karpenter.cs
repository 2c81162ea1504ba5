using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Karpenter's controller; not on EKS Auto Mode, where nobody can scrape it.</summary>
public static class Karpenter
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "karpenter",
        "1.14.1",
        OperatorName.Karpenter,
        "public.ecr.aws/karpenter/karpenter:1.14.1")
    {
        Job = "karpenter",
    };

    /// <summary>Messages from the interruption queue; a series starts at 1.</summary>
    public static Metric InterruptionReceivedMessagesTotal { get; } =
        Counter("karpenter_interruption_received_messages_total", "message_type");

    /// <summary>How long messages waited.</summary>
    public static Metric InterruptionMessageQueueDurationSeconds { get; } =
        Histogram("karpenter_interruption_message_queue_duration_seconds");

    /// <summary>Nodes that were taken away.</summary>
    public static Metric NodeclaimsDisruptedTotal { get; } =
        Counter("karpenter_nodeclaims_disrupted_total", "reason", "nodepool", "capacity_type");

    /// <summary>Nodes that were asked for.</summary>
    public static Metric NodeclaimsCreatedTotal { get; } =
        Counter("karpenter_nodeclaims_created_total", "reason", "nodepool", "min_values_relaxed");

    /// <summary>What a pool uses.</summary>
    public static Metric NodepoolsUsage { get; } = Gauge("karpenter_nodepools_usage", "nodepool", "resource_type");

    /// <summary>What a pool may use.</summary>
    public static Metric NodepoolsLimit { get; } = Gauge("karpenter_nodepools_limit", "nodepool", "resource_type");

    /// <summary>Calls to AWS that failed.</summary>
    public static Metric CloudproviderErrorsTotal { get; } =
        Counter("karpenter_cloudprovider_errors_total", "controller", "method", "provider", "error");

    /// <summary>How long a node took to go, from the request on: the drain, and the end of its instance.</summary>
    public static Metric NodeclaimsTerminationDurationSeconds { get; } =
        Histogram("karpenter_nodeclaims_termination_duration_seconds", "nodepool");

    /// <summary>
    /// Runs of a controller by how they ended, each from 0 on; that of interruptions runs again at once, and waits up to 20
    /// seconds for messages.
    /// </summary>
    public static Metric ReconcileTotal { get; } = Exporter.Metric(
        "controller_runtime_reconcile_total", MetricKind.Counter, RuntimeSource, ["controller", "result"]);

    /// <summary>Runs of a controller that failed, from 0 on.</summary>
    public static Metric ReconcileErrorsTotal { get; } = Exporter.Metric(
        "controller_runtime_reconcile_errors_total", MetricKind.Counter, RuntimeSource, ["controller"]);

    private const string RuntimeSource =
        "kubernetes-sigs/controller-runtime@v0.22.0:pkg/internal/controller/metrics/metrics.go";

    private const string Source =
        "aws/karpenter-provider-aws@v1.14.1:website/content/en/docs/reference/metrics.md";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);

    private static Metric Histogram(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Histogram, Source, labels);
}
