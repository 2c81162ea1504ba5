using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Metrics from spans are incomplete.</summary>
internal static class TempoMetricsGeneratorDropping
{
    public static Alert Of() => new()
    {
        Name = "TempoMetricsGeneratorDropping",
        Domain = "tracing",
        Expression =
            $$"""
            sum by (namespace, reason) (rate({{Tempo.MetricsGeneratorSpansDiscardedTotal}}[5m])) > 0
            or
            label_replace(
              sum by (namespace) (rate({{Tempo.MetricsGeneratorRegistrySeriesLimitedTotal}}[5m])) > 0,
              "reason", "max_active_series", "", ""
            )
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Metrics from spans are incomplete: {{ $labels.reason }}",
        Description = "Tempo has left spans out of its metrics for 15 minutes, for the reason {{ $labels.reason }}.",
        Meaning = "Error ratios and latencies of services are wrong, and so are alerts and rollout checks that rest on them.",
        Investigation =
        [
            "Its log: `kubectl -n monitoring logs statefulset/tempo --tail=200`",
            "Series: `tempo_metrics_generator_registry_active_series`",
            "Clocks: spans that are older or newer than the slack are left out",
        ],
        Resolution =
        [
            "max_active_series: drop a dimension, or raise `metrics_generator.max_active_series`",
            "outside_metrics_ingestion_slack: senders that hold spans back too long",
        ],
        Panel = Overview.Panel("tempo-dropped"),
        Reads =
            [Tempo.MetricsGeneratorSpansDiscardedTotal, Tempo.MetricsGeneratorRegistrySeriesLimitedTotal],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string Discarded =
            """tempo_metrics_generator_spans_discarded_total{namespace="monitoring",reason="outside_slack",tenant="t"}""";
        const string Limited =
            """tempo_metrics_generator_registry_series_limited_total{namespace="monitoring",tenant="t"}""";
        var fires = Story.Fires(
            "spans came too late, and series are too many, until three minutes ago",
            23,
            [new(Discarded, "0+1x20 20x30"), new(Limited, "0+5x20 100x30")],
            new FiringAlert(
                "Metrics from spans are incomplete: outside_slack",
                "Tempo has left spans out of its metrics for 15 minutes, for the reason outside_slack.",
                ("namespace", "monitoring"), ("reason", "outside_slack")),
            new FiringAlert(
                "Metrics from spans are incomplete: max_active_series",
                "Tempo has left spans out of its metrics for 15 minutes, for the reason max_active_series.",
                ("namespace", "monitoring"), ("reason", "max_active_series")));
        return new(
            fires,
            Story.Quiet("a span comes too late now and then", 50, new InputSeries(Discarded, "0x7 1x7 2x7 3x7 4x30"), new(Limited, "0x7 1x7 2x7 3x7 4x30")))
        {
            More = [fires.QuietAt(14, "not yet for a quarter of an hour"), fires.QuietAt(26, "over for six minutes")],
        };
    }
}
