using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Argo Workflows' controller.</summary>
public static class ArgoWorkflows
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "argo-workflows",
        "4.0.6",
        OperatorName.ArgoWorkflows,
        "argoproj/argo-helm@argo-workflows-1.0.18:charts/argo-workflows/Chart.yaml");

    /// <summary>Workflows that entered a phase; the name has no _total.</summary>
    public static Metric TotalCount { get; } =
        Counter("argo_workflows_total_count", "exported_namespace", "phase") with { Since = "3.6.0" };

    /// <summary>Workflows that are in a phase.</summary>
    public static Metric WorkflowsByPhase { get; } = Gauge("argo_workflows_gauge", "phase") with { Since = "3.6.0" };

    /// <summary>Runs of a template, by the phase that they entered.</summary>
    public static Metric WorkflowtemplateTriggeredTotal { get; } =
        Counter(
            "argo_workflows_workflowtemplate_triggered_total", "name", "exported_namespace", "cluster_scope", "phase")
            with
        { Since = "3.6.0" };

    /// <summary>Runs that a cron workflow started.</summary>
    public static Metric CronworkflowsTriggeredTotal { get; } =
        Counter("argo_workflows_cronworkflows_triggered_total", "name", "exported_namespace") with { Since = "3.6.0" };

    /// <summary>Errors of the controller.</summary>
    public static Metric ErrorCount { get; } = Counter("argo_workflows_error_count", "cause");

    private const string Source =
        "argoproj/argo-workflows@v4.0.6:docs/metrics.md";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
