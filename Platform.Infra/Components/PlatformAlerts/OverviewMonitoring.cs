using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The row of Prometheus, Alertmanager and Grafana.</summary>
internal static class OverviewMonitoring
{
    public static DashboardRow Row() => new("monitoring", "Monitoring",
    [
        OverviewPanel.Faults(
            "targets-up",
            "Targets not reached",
            "Targets that Prometheus does not reach, by job.",
            $"count by (job) ({Scrapes.Up} == 0)",
            "{{job}}"),
        new StatPanel
        {
            Key = "prometheus-retention",
            Title = "Retention",
            Description = "How long each Prometheus keeps data; objectives need 31 days.",
            Unit = Unit.Duration,
            Width = 6,
            Thresholds = Thresholds.Below(30 * 86400, 31 * 86400),
            Targets = [new PromQl($"max by (pod) ({PrometheusServer.TsdbRetentionLimitSeconds})", "{{pod}}")],
        },
        OverviewPanel.Lines(
            "prometheus-rules",
            "Rules that fail or are skipped",
            "Evaluations that failed or were skipped, by group; there should be none.",
            Unit.CountsPerSecond,
            $"""
            sum by (rule_group) (rate({PrometheusServer.RuleEvaluationFailuresTotal}[$__rate_interval])) > 0
            or sum by (rule_group) (rate({PrometheusServer.RuleGroupIterationsMissedTotal}[$__rate_interval])) > 0
            """,
            "{{rule_group}}"),
        OverviewPanel.Lines(
            "alertmanager-notifications",
            "Notifications that fail",
            "Share of notifications that do not get through, by channel.",
            Unit.Ratio,
            $"""
            sum by (integration) (rate({Alertmanager.NotificationsFailedTotal}[$__rate_interval]))
              / on (integration)
            sum by (integration) (rate({Alertmanager.NotificationsTotal}[$__rate_interval]))
            """,
            "{{integration}}"),
        OverviewPanel.Lines(
            "grafana-requests",
            "Grafana's answers",
            "Answers of Grafana by status.",
            Unit.RequestsPerSecond,
            $"sum by (status_code) (rate({Grafana.HttpRequestDurationSeconds}_count[$__rate_interval]))",
            "{{status_code}}"),
    ]);
}
