using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Prometheus has no time for its rules.</summary>
internal static class PrometheusMissedRuleEvaluations
{
    public static Alert Of() => new()
    {
        Name = "PrometheusMissedRuleEvaluations",
        Domain = "monitoring",
        Expression =
            $$"""
            max by (namespace, pod, rule_group) (increase({{PrometheusServer.RuleGroupIterationsMissedTotal}}[5m])) > 0
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.pod }} is too slow for the rules of {{ $labels.rule_group }}",
        Description = "{{ $labels.pod }} has skipped evaluations of {{ $labels.rule_group }} for 15 minutes.",
        Meaning = "Alerts come late. It is the first sign of rules that cost too much, or of too little CPU.",
        Investigation =
        [
            "What takes long: `topk(10, prometheus_rule_group_last_duration_seconds)`",
            "Series: `topk(10, count by (__name__) ({__name__=~\".+\"}))`, on a quiet hour",
            "Its resources: `kubectl -n monitoring top pod --containers | grep prometheus`",
        ],
        Resolution =
        [
            "More CPU and memory for Prometheus",
            "Record what several rules compute, and drop labels that nobody reads",
        ],
        Panel = Overview.Panel("prometheus-rules"),
        Reads = [PrometheusServer.RuleGroupIterationsMissedTotal],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "evaluations were skipped every other minute, until three minutes ago",
            22,
            [new("""prometheus_rule_group_iterations_missed_total{namespace="monitoring",pod="p-0",rule_group="g"}""", "0x1 1x1 2x1 3x1 4x1 5x1 6x1 7x1 8x1 9x20")],
            new FiringAlert(
                "p-0 is too slow for the rules of g",
                "p-0 has skipped evaluations of g for 15 minutes.",
                ("namespace", "monitoring"), ("pod", "p-0"), ("rule_group", "g")));
        return new(
            fires,
            Story.Quiet(
                "one is skipped now and then, every eight minutes",
                40,
                new InputSeries(
                    """prometheus_rule_group_iterations_missed_total{namespace="monitoring",pod="p-0",rule_group="g"}""",
                    "0x7 1x7 2x7 3x7 4x20")))
        {
            More = [fires.QuietAt(14, "not yet for a quarter of an hour"), fires.QuietAt(26, "over for six minutes")],
        };
    }
}
