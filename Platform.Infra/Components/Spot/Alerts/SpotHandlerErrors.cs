using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>Who drains nodes fails at it again and again: it may not read the queue, or cannot.</summary>
internal static class SpotHandlerErrors
{
    /// <summary>Karpenter's controller of interruptions.</summary>
    public static Alert OfKarpenter() => Of(
        $$"""
        sum(increase({{Karpenter.ReconcileErrorsTotal}}{job="karpenter", controller="interruption"}[5m])) > 0
        """,
        "Karpenter",
        Karpenter.ReconcileErrorsTotal,
        """controller_runtime_reconcile_errors_total{job="karpenter",controller="interruption",pod="k"}""",
        """controller_runtime_reconcile_errors_total{job="karpenter",controller="nodeclaim.tagging",pod="k"}""");

    /// <summary>The termination handler.</summary>
    public static Alert OfHandler() => Of(
        $$"""
        sum(increase({{TerminationHandler.EventsErrorTotal}}{job="aws-node-termination-handler"}[5m])) > 0
        """,
        "The termination handler",
        TerminationHandler.EventsErrorTotal,
        """events_error_total{job="aws-node-termination-handler",event_error_where="SQS_MONITOR",pod="a"}""",
        """events_error_total{job="shop",event_error_where="checkout",pod="b"}""");

    private static Alert Of(string expression, string who, Metric reads, string series, string other) => new()
    {
        Name = "SpotHandlerErrors",
        Domain = SpotPanel.Domain,
        Expression = expression,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = $"{who} fails to handle interruptions",
        Description = $"{who} has failed to handle interruptions for 10 minutes.",
        Meaning =
            "Messages stay in the queue and come back, or are not read at all. The next node that EC2 takes may go without a "
            + "drain: its pods are killed, and start elsewhere later.",
        Investigation =
        [
            "The error: `kubectl -n kube-system logs -l app.kubernetes.io/name=karpenter --tail=200 | grep interruption`, or "
            + "`-l app.kubernetes.io/name=aws-node-termination-handler`",
            "AccessDenied: the role's policy and, with `queueEncryption: kms`, the key's; CloudTrail says which",
            "NonExistentQueue: `aws sqs get-queue-url --queue-name ID-interruptions`",
        ],
        Resolution =
        [
            "Queue, policy or role changed by hand: `pulumi up --refresh`",
            "A message that cannot be handled: it goes to `ID-undelivered-interruptions` by itself",
            "Otherwise restart it: `kubectl -n kube-system rollout restart deployment NAME`",
        ],
        Panel = SpotPanel.Of("errors"),
        Reads = [reads],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(who, series, other),
    };

    private static AlertProof Proof(string who, string series, string other)
    {
        var fires = Story.Fires(
            "it fails every other minute, until three minutes ago",
            17,
            [new(series, "0x1 1x1 2x1 3x1 4x1 5x1 6x1 7x20")],
            new FiringAlert(
                $"{who} fails to handle interruptions", $"{who} has failed to handle interruptions for 10 minutes."));
        return new(
            fires,
            Story.Quiet(
                "it fails every eight minutes, and something else all the time",
                40,
                new(series, "0x7 1x7 2x7 3x7 4x20"),
                new(other, "0+1x60")))
        {
            More = [fires.QuietAt(9, "not yet for ten minutes"), fires.QuietAt(21, "over for six minutes")],
        };
    }
}
