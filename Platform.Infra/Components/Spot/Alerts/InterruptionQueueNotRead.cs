using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>
/// Karpenter runs, and reads no queue. Whether a queue is read cannot be seen from outside without CloudWatch; but Karpenter
/// counts its reads, and reads again as soon as one is over, which takes 20 seconds where there is no message.
/// </summary>
internal static class InterruptionQueueNotRead
{
    /// <summary>The alert, where Karpenter reads a queue.</summary>
    public static Alert Of() => new()
    {
        Name = "InterruptionQueueNotRead",
        Domain = SpotPanel.Domain,
        Expression =
            $$"""
            sum(
              increase({{Karpenter.ReconcileTotal}}{job="karpenter", controller="interruption", result!="error"}[5m])
            ) == 0
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "Karpenter does not read the queue of interruptions",
        Description = "For 10 minutes Karpenter has not read the queue of interruptions once.",
        Meaning = "A node that EC2 takes back now goes without a drain: its pods are killed after two minutes.",
        Investigation =
        [
            "What Karpenter says: `kubectl -n kube-system logs -l app.kubernetes.io/name=karpenter --tail=200 | grep interruption`",
            "Is there a leader: `kubectl -n kube-system get lease karpenter-leader-election`",
            "What waits: `aws sqs get-queue-attributes --queue-url URL --attribute-names ApproximateNumberOfMessages`",
        ],
        Resolution =
        [
            "Errors in the log: see SpotHandlerErrors",
            "It hangs: `kubectl -n kube-system rollout restart deployment karpenter`",
        ],
        Panel = SpotPanel.Of("reads"),
        Reads = [Karpenter.ReconcileTotal],
        MutedBy = [.. Mute.WithoutApiServer, new MutedBy("KarpenterDown", ["cluster"])],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "the reads stop but for failures, of the second pod there never were any, and other controllers go on",
            17,
            [
                new("""controller_runtime_reconcile_total{job="karpenter",controller="interruption",result="requeue_after",pod="a"}""", "0 3x40"),
                new("""controller_runtime_reconcile_total{job="karpenter",controller="interruption",result="error",pod="a"}""", "0+3x40"),
                new("""controller_runtime_reconcile_total{job="karpenter",controller="interruption",result="requeue_after",pod="b"}""", "0x40"),
                new("""controller_runtime_reconcile_total{job="karpenter",controller="disruption",result="requeue_after",pod="a"}""", "0+6x40"),
            ],
            new FiringAlert(
                "Karpenter does not read the queue of interruptions",
                "For 10 minutes Karpenter has not read the queue of interruptions once."));
        return new(
            fires,
            Story.Quiet(
                "one of two pods reads",
                30,
                new("""controller_runtime_reconcile_total{job="karpenter",controller="interruption",result="requeue_after",pod="a"}""", "0+3x40"),
                new("""controller_runtime_reconcile_total{job="karpenter",controller="interruption",result="requeue_after",pod="b"}""", "0x40")))
        {
            More =
            [
                fires.QuietAt(14, "not yet for ten minutes"),
                Story.Quiet(
                    "a read every four minutes, of long handling",
                    40,
                    new InputSeries(
                        """controller_runtime_reconcile_total{job="karpenter",controller="interruption",result="requeue_after",pod="a"}""",
                        "0x3 1x3 2x3 3x3 4x3 5x3 6x3 7x3 8x3 9x3 10x3")),
            ],
        };
    }
}
