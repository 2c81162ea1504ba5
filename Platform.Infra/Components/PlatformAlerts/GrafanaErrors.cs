using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Grafana answers with errors of its own.</summary>
internal static class GrafanaErrors
{
    /// <summary>Queries are out: their errors are those of the data sources.</summary>
    public static Alert Of(AlertContext context) => new()
    {
        Name = "GrafanaErrors",
        Domain = "monitoring",
        Expression =
            $$"""
            sum by (namespace, service) (
              rate({{Grafana.HttpRequestDurationSeconds}}_count{handler!~"/api/(datasources/proxy/:id.*|ds/query|tsdb/query)", status_code=~"5.."}[5m])
            )
              / on (namespace, service)
            sum by (namespace, service) (
              rate({{Grafana.HttpRequestDurationSeconds}}_count{handler!~"/api/(datasources/proxy/:id.*|ds/query|tsdb/query)"}[5m])
            )
              > {{AlertContext.Share(context.Thresholds.GrafanaErrorPercent)}}
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $value | humanizePercentage }} of Grafana's answers are errors",
        Description = "Grafana has answered {{ $value | humanizePercentage }} of its requests with 5xx for 10 minutes.",
        Meaning = "Dashboards do not open, or cannot be saved.",
        Investigation =
        [
            "Its log: `kubectl -n monitoring logs deploy/kube-prometheus-stack-grafana -c grafana --tail=200 | grep level=error`",
            "Its database and volume: `kubectl -n monitoring get pvc`",
        ],
        Resolution =
        [
            "A locked or full database: grow the claim, restart: `kubectl -n monitoring rollout restart "
            + "deploy/kube-prometheus-stack-grafana`",
            "A plugin or upgrade: set the last good version in the stack",
        ],
        Panel = Overview.Panel("grafana-requests"),
        Reads = [Grafana.HttpRequestDurationSeconds],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string Own = """grafana_http_request_duration_seconds_count{namespace="monitoring",service="grafana",handler="/api/search",status_code=""";
        const string Query = """grafana_http_request_duration_seconds_count{namespace="monitoring",service="grafana",handler="/api/ds/query",status_code=""";
        var fires = Story.Fires(
            "six of ten answers were errors, until two minutes ago",
            17,
            [
                new(Own + "\"500\"}", "0+6x14 84x20"),
                new(Own + "\"200\"}", "0+4x14 56x20"),
                new(Query + "\"200\"}", "0+90x40"),
            ],
            new FiringAlert(
                "60% of Grafana's answers are errors",
                "Grafana has answered 60% of its requests with 5xx for 10 minutes.",
                ("namespace", "monitoring"), ("service", "grafana")));
        return new(
            fires,
            Story.Quiet(
                "four of ten are errors, many are refused, and a data source fails",
                40,
                new(Own + "\"502\"}", "0+4x40"),
                new(Own + "\"200\"}", "0+3x40"),
                new(Own + "\"404\"}", "0+3x40"),
                new(Query + "\"500\"}", "0+90x40")))
        {
            More = [fires.QuietAt(9, "nine minutes may be a restart"), fires.QuietAt(22, "nobody asked for seven minutes")],
        };
    }
}
