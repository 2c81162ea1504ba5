using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Loki throws log lines away.</summary>
internal static class LokiDiscardingLines
{
    /// <summary>The counter of a reason is born with the first loss, at more than 0: a new series counts as well.</summary>
    public static Alert Of() => new()
    {
        Name = "LokiDiscardingLines",
        Domain = "logging",
        Expression =
            $$"""
            sum by (namespace, reason) (rate({{Loki.DiscardedSamplesTotal}}[10m])) > 0
            or
            sum by (namespace, reason) (
              {{Loki.DiscardedSamplesTotal}} unless {{Loki.DiscardedSamplesTotal}} offset 10m
            ) > 0
            """,
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Loki throws log lines away: {{ $labels.reason }}",
        Description = "Loki has been throwing log lines away within the last 10 minutes, for the reason {{ $labels.reason }}.",
        Meaning = "Logs have gaps, and an audit trail with gaps is none.",
        Investigation =
        [
            "Who sends so much: `topk(10, sum by (namespace) (rate({namespace=~\".+\"}[5m])))` in Grafana's Explore, on Loki",
            "Limits: `kubectl -n monitoring get configmap loki -o yaml | grep -A20 limits_config`",
        ],
        Resolution =
        [
            "rate_limited, per_stream_rate_limit: quiet the sender, or raise `limits_config.ingestion_rate_mb`",
            "greater_than_max_sample_age: a collector that sends what is old after an outage; it passes",
            "line_too_long, max_label_names_per_series: correct the sender",
        ],
        Panel = Overview.Panel("loki-discarded"),
        Reads = [Loki.DiscardedSamplesTotal],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string Discarded = """loki_discarded_samples_total{namespace="monitoring",reason="rate_limited",tenant="fake"}""";
        var lost = new FiringAlert(
            "Loki throws log lines away: rate_limited",
            "Loki has been throwing log lines away within the last 10 minutes, for the reason rate_limited.",
            ("namespace", "monitoring"), ("reason", "rate_limited"));
        var newborn = Story.Fires("the first loss ever, eight minutes ago", 28, [new(Discarded, "_x20 50x40")], lost);
        var again = Story.Fires("another loss, eight minutes ago", 28, [new(Discarded, "50x19 60x40")], lost);
        return new(newborn, Story.Quiet("a loss is long ago", 40, new InputSeries(Discarded, "50x60")))
        {
            More =
            [
                again,
                again.QuietAt(31, "eleven minutes ago"),
                newborn.QuietAt(32, "eleven minutes ago"),
                newborn.QuietAt(24, "not yet for five minutes"),
            ],
        };
    }
}
