using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;
using LokiMetrics = Platform.Signals.Metrics.Catalogue.Loki;
using TempoMetrics = Platform.Signals.Metrics.Catalogue.Tempo;

namespace Platform.Components.OperatorHealth;

/// <summary>Rows of what watches the cluster.</summary>
internal static class MonitoringRows
{
    public static DashboardRow Prometheus() => new("prometheus", "Prometheus and Alertmanager",
    [
        OverviewPanel.Lines(
            "prometheus-series",
            "Series in memory",
            "Series that each Prometheus holds in memory; its memory grows with them.",
            Unit.Count,
            $"max by (pod) ({PrometheusServer.TsdbHeadSeries})",
            "{{pod}}"),
        OverviewPanel.Shares(
            "rule-time",
            "Slowest rule groups",
            "Share of its interval that a group of rules takes, the five slowest; at 1 evaluations are left out.",
            80,
            $"""
            topk(5,
              max by (rule_group) ({PrometheusServer.RuleGroupLastDurationSeconds})
                / on (rule_group)
              max by (rule_group) ({PrometheusServer.RuleGroupIntervalSeconds})
            )
            """,
            "{{rule_group}}"),
        OverviewPanel.Lines(
            "alerts-handed-over",
            "Alerts lost or refused",
            "Alerts that Prometheus could not hand to Alertmanager; there should be none.",
            Unit.CountsPerSecond,
            $"""
            sum by (pod) (rate({PrometheusServer.NotificationsDroppedTotal}[$__rate_interval]))
            + on (pod) sum by (pod) (rate({PrometheusServer.NotificationsErrorsTotal}[$__rate_interval]))
            """,
            "{{pod}}"),
        OverviewPanel.Faults(
            "configuration-refused",
            "Configurations refused",
            "Prometheuses and Alertmanagers that run with an older configuration, because they refuse the newest.",
            $"""
            count(
              ({PrometheusServer.ConfigLastReloadSuccessful} or {Alertmanager.ConfigLastReloadSuccessful}) == 0
            )
            """),
    ]);

    public static DashboardRow Loki() => new("loki", "Loki",
    [
        OverviewPanel.Lines(
            "loki-latency",
            "Time to answer",
            "Time within which Loki answers 99 of 100 requests, by route.",
            Unit.Seconds,
            $"""
            histogram_quantile(0.99,
              sum by (le, route) (rate({LokiMetrics.RequestDurationSeconds}_bucket[$__rate_interval])))
            """,
            "{{route}}"),
        OverviewPanel.Lines(
            "loki-bytes",
            "Logs taken in",
            "Bytes of logs that Loki takes in.",
            Unit.BytesPerSecond,
            $"sum(rate({LokiMetrics.DistributorBytesReceivedTotal}[$__rate_interval]))",
            "bytes"),
    ]);

    public static DashboardRow Tempo() => new("tempo", "Tempo",
    [
        OverviewPanel.Lines(
            "tempo-spans",
            "Spans",
            "Spans that Tempo takes in.",
            Unit.CountsPerSecond,
            $"sum(rate({TempoMetrics.DistributorSpansReceivedTotal}[$__rate_interval]))",
            "taken in"),
        OverviewPanel.Lines(
            "tempo-refused",
            "Spans refused",
            "Spans that Tempo refuses, by the reason; there should be none.",
            Unit.CountsPerSecond,
            $"sum by (reason) (rate({TempoMetrics.DiscardedSpansTotal}[$__rate_interval]))",
            "{{reason}}"),
    ]);
}
