using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Loki answers with errors.</summary>
internal static class LokiRequestErrors
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "LokiRequestErrors",
        Domain = "logging",
        Expression =
            $$"""
            sum by (namespace, route) (rate({{Loki.RequestDurationSeconds}}_count{status_code=~"5.."}[5m]))
              / on (namespace, route)
            sum by (namespace, route) (rate({{Loki.RequestDurationSeconds}}_count[5m]))
              > {{AlertContext.Share(context.Thresholds.LokiErrorPercent)}}
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $value | humanizePercentage }} of Loki's answers to {{ $labels.route }} are errors",
        Description =
            "Loki has answered {{ $value | humanizePercentage }} of the requests to {{ $labels.route }} with 5xx for 15 "
            + "minutes.",
        Meaning = "Logs are not searched, or, with a push route, not taken in; the collectors then hold them back for a while.",
        Investigation =
        [
            "Its log: `kubectl -n monitoring logs -l app.kubernetes.io/name=loki --all-containers --tail=200 | grep level=error`",
            "Its bucket: access of its role, and the KMS key",
            "Its volume: `kubectl -n monitoring get pvc`",
        ],
        Resolution =
        [
            "No access to the bucket: the Pod Identity association of Loki's service account",
            "Out of memory: raise its limit, or narrow the query that did it",
        ],
        Panel = Overview.Panel("loki-requests"),
        Reads = [Loki.RequestDurationSeconds],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string Push = """loki_request_duration_seconds_count{namespace="monitoring",route="loki_api_v1_push",status_code=""";
        var fires = Story.Fires(
            "twelve of a hundred pushes failed, until a minute ago, and nobody pushed since",
            22,
            [
                new(Push + "\"500\"}", "0+12x20 240x20"),
                new(Push + "\"204\"}", "0+88x20 1760x20"),
            ],
            new FiringAlert(
                "12% of Loki's answers to loki_api_v1_push are errors",
                "Loki has answered 12% of the requests to loki_api_v1_push with 5xx for 15 minutes.",
                ("namespace", "monitoring"), ("route", "loki_api_v1_push")));
        return new(
            fires,
            Story.Quiet(
                "eight of a hundred fail, and twenty are refused for their rate",
                40,
                new(Push + "\"503\"}", "0+8x40"),
                new(Push + "\"429\"}", "0+20x40"),
                new(Push + "\"204\"}", "0+72x40")))
        {
            More = [fires.QuietAt(14, "not yet for a quarter of an hour"), fires.QuietAt(27, "nobody asked for seven minutes")],
        };
    }
}
