using Platform.Catalog;

namespace Platform.Signals.Metrics.Catalogue;

/// <summary>Prometheus itself.</summary>
public static class PrometheusServer
{
    /// <summary>The exporter.</summary>
    public static Exporter Exporter { get; } = new(
        "prometheus",
        "3.14.0",
        OperatorName.KubePrometheusStack,
        "prometheus-community/helm-charts@kube-prometheus-stack-88.5.3:charts/kube-prometheus-stack/values.yaml")
    {
        Job = "kube-prometheus-stack-prometheus",
    };

    /// <summary>0 where the newest configuration was refused.</summary>
    public static Metric ConfigLastReloadSuccessful { get; } = Gauge("prometheus_config_last_reload_successful");

    /// <summary>Rules that could not be evaluated.</summary>
    public static Metric RuleEvaluationFailuresTotal { get; } =
        Counter("prometheus_rule_evaluation_failures_total", "rule_group");

    /// <summary>Rules that were evaluated.</summary>
    public static Metric RuleEvaluationsTotal { get; } = Counter("prometheus_rule_evaluations_total", "rule_group");

    /// <summary>Evaluations left out because the last took too long.</summary>
    public static Metric RuleGroupIterationsMissedTotal { get; } =
        Counter("prometheus_rule_group_iterations_missed_total", "rule_group");

    /// <summary>How long a group took last.</summary>
    public static Metric RuleGroupLastDurationSeconds { get; } =
        Gauge("prometheus_rule_group_last_duration_seconds", "rule_group");

    /// <summary>How long it may take.</summary>
    public static Metric RuleGroupIntervalSeconds { get; } =
        Gauge("prometheus_rule_group_interval_seconds", "rule_group");

    /// <summary>How long data is kept; 0 where only its size counts.</summary>
    public static Metric TsdbRetentionLimitSeconds { get; } =
        Gauge("prometheus_tsdb_retention_limit_seconds") with { Since = "2.49.0" };

    /// <summary>Series in memory.</summary>
    public static Metric TsdbHeadSeries { get; } = Gauge("prometheus_tsdb_head_series");

    /// <summary>Compactions that failed.</summary>
    public static Metric TsdbCompactionsFailedTotal { get; } = Counter("prometheus_tsdb_compactions_failed_total");

    /// <summary>Times that the log on disk was broken.</summary>
    public static Metric TsdbWalCorruptionsTotal { get; } = Counter("prometheus_tsdb_wal_corruptions_total");

    /// <summary>Alertmanagers that it knows.</summary>
    public static Metric NotificationsAlertmanagersDiscovered { get; } =
        Gauge("prometheus_notifications_alertmanagers_discovered");

    /// <summary>Alerts that could not be handed over.</summary>
    public static Metric NotificationsErrorsTotal { get; } =
        Counter("prometheus_notifications_errors_total", "alertmanager");

    /// <summary>Alerts that were handed over.</summary>
    public static Metric NotificationsSentTotal { get; } =
        Counter("prometheus_notifications_sent_total", "alertmanager");

    /// <summary>Alerts lost for good.</summary>
    public static Metric NotificationsDroppedTotal { get; } = Counter("prometheus_notifications_dropped_total");

    private const string Source =
        "prometheus/prometheus@v3.14.0:rules/group.go, cmd/prometheus/main.go, tsdb/db.go, notifier/metric.go";

    private static Metric Gauge(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Gauge, Source, labels);

    private static Metric Counter(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Counter, Source, labels);
}
