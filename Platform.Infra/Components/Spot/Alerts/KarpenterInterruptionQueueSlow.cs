using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>Messages wait so long that little is left of the two minutes.</summary>
internal static class KarpenterInterruptionQueueSlow
{
    /// <summary>The alert, where Karpenter reads a queue.</summary>
    public static Alert Of() => new()
    {
        Name = "KarpenterInterruptionQueueSlow",
        Domain = SpotPanel.Domain,
        Expression =
            $$"""
            histogram_quantile(0.95,
              sum by (le) (rate({{Karpenter.InterruptionMessageQueueDurationSeconds}}_bucket[10m]))
            ) > 60
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Interruptions wait {{ $value | humanizeDuration }} for Karpenter",
        Description =
            "One message of 20 about interruptions waited longer than {{ $value | humanizeDuration }} before Karpenter had "
            + "handled it; EC2 gives a spot instance two minutes.",
        Meaning = "Drains begin late, and pods with a long grace period are killed before they end by themselves.",
        Investigation =
        [
            "Is Karpenter short of CPU, or throttled: its row in the dashboard of operators",
            "Failures that are tried again: `kubectl -n kube-system logs -l app.kubernetes.io/name=karpenter | grep interruption`",
            "A storm: SpotInterruptionStorm",
        ],
        Resolution =
        [
            "More CPU for Karpenter, where it is throttled",
            "Where EC2 throttles its calls (RequestLimitExceeded), fewer node classes and pools",
        ],
        Panel = SpotPanel.Of("queue-wait"),
        Reads = [Karpenter.InterruptionMessageQueueDurationSeconds],
        MutedBy = [new MutedBy("InterruptionQueueNotRead", ["cluster"])],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "two of 39 messages wait up to two minutes",
            16,
            [.. Waits("0+37x40", "0+39x40")],
            Waiting("1m 1s"));
        return new(fires, Story.Quiet("one of forty waits that long", 40, [.. Waits("0+39x60", "0+40x60")]))
        {
            More =
            [
                fires.QuietAt(10, "not yet for ten minutes"),
                Story.Quiet("one late message is no queue", 31, [.. Waits("0x60", "0x20 1x40")]),
                Story.Fires(
                    "a late message every eight minutes",
                    44,
                    [.. Waits("0x60", "0x7 1x7 2x7 3x7 4x7 5x20")],
                    Waiting("1m 57s")),
            ],
        };
    }

    private static FiringAlert Waiting(string time) => new(
        $"Interruptions wait {time} for Karpenter",
        $"One message of 20 about interruptions waited longer than {time} before Karpenter had handled it; EC2 gives a spot "
        + "instance two minutes.");

    private static IEnumerable<InputSeries> Waits(string withinMinute, string withinTwo) =>
    [
        new("""karpenter_interruption_message_queue_duration_seconds_bucket{pod="k",le="60"}""", withinMinute),
        new("""karpenter_interruption_message_queue_duration_seconds_bucket{pod="k",le="120"}""", withinTwo),
        new("""karpenter_interruption_message_queue_duration_seconds_bucket{pod="k",le="+Inf"}""", withinTwo),
    ];
}
