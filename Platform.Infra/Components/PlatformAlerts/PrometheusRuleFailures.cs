using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Rules cannot be evaluated, so alerts do not fire.</summary>
internal static class PrometheusRuleFailures
{
    public static Alert Of() => new()
    {
        Name = "PrometheusRuleFailures",
        Domain = "monitoring",
        Expression =
            $$"""
            max by (namespace, pod, rule_group) (increase({{PrometheusServer.RuleEvaluationFailuresTotal}}[5m])) > 0
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "Rules of {{ $labels.rule_group }} fail",
        Description = "Rules of {{ $labels.rule_group }} have failed in {{ $labels.pod }} for 15 minutes.",
        Meaning = "The alerts and recordings of the group are missing, so an outage may go unseen.",
        Investigation =
        [
            "The error: `kubectl -n monitoring logs prometheus-kube-prometheus-stack-prometheus-0 -c prometheus | grep -i rule`, "
            + "or Prometheus, Status, Rules",
            "Usual: many-to-many matching, because a label that was unique no longer is",
        ],
        Resolution =
        [
            "A rule of ours: roll the stack back, and correct the rule with a case that has the labels that were met",
            "A rule of a team: tell its owner; `kubectl get prometheusrules -A`",
        ],
        Panel = Overview.Panel("prometheus-rules"),
        Reads = [PrometheusServer.RuleEvaluationFailuresTotal],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a rule failed every other minute, until three minutes ago",
            22,
            [new("""prometheus_rule_evaluation_failures_total{namespace="monitoring",pod="p-0",rule_group="g"}""", "0x1 1x1 2x1 3x1 4x1 5x1 6x1 7x1 8x1 9x20")],
            new FiringAlert(
                "Rules of g fail",
                "Rules of g have failed in p-0 for 15 minutes.",
                ("namespace", "monitoring"), ("pod", "p-0"), ("rule_group", "g")));
        return new(
            fires,
            Story.Quiet(
                "rules fail now and then, every eight minutes, and a restart sets the count to zero",
                40,
                new InputSeries(
                    """prometheus_rule_evaluation_failures_total{namespace="monitoring",pod="p-0",rule_group="g"}""",
                    "0x7 1x7 2x7 3x7 0x20")))
        {
            More = [fires.QuietAt(14, "not yet for a quarter of an hour"), fires.QuietAt(26, "over for six minutes")],
        };
    }
}
