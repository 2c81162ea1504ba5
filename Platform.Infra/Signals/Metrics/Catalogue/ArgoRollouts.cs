using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Argo Rollouts' controller.</summary>
public static class ArgoRollouts
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "argo-rollouts",
        "1.9.0",
        OperatorName.ArgoRollouts,
        "argoproj/argo-helm@argo-rollouts-2.41.0:charts/argo-rollouts/Chart.yaml");

    /// <summary>1 a rollout; its phase is a label.</summary>
    public static Metric RolloutInfo { get; } =
        Gauge("rollout_info", "exported_namespace", "name", "strategy", "traffic_router", "phase");

    /// <summary>Replicas that cannot serve.</summary>
    public static Metric RolloutInfoReplicasUnavailable { get; } =
        Gauge("rollout_info_replicas_unavailable", "exported_namespace", "name");

    /// <summary>1 an analysis run; its phase is a label.</summary>
    public static Metric AnalysisRunInfo { get; } = Gauge("analysis_run_info", "exported_namespace", "name", "phase");

    private const string Source =
        "argoproj/argo-rollouts@v1.9.0:controller/metrics/prommetrics.go";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);
}
