using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The heartbeat: it always fires, and somebody outside the cluster notices when it stops.</summary>
internal static class Watchdog
{
    /// <summary>
    /// No rule can say that its own Prometheus is down. This one also falls silent when Prometheus reaches nothing any
    /// more, in which case no other alert could be trusted.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "Watchdog",
        Domain = "monitoring",
        Expression = $"count({Scrapes.Up} == 1) > 0",
        Severity = AlertSeverity.None,
        Priority = AlertPriority.P3,
        Summary = "Alerting works",
        Description = "Prometheus, Alertmanager and the way to the heartbeat work.",
        Meaning =
            "Nothing is wrong while it fires. When it stops, the service that expects it calls on call: Prometheus or "
            + "Alertmanager is down, reaches nothing, or has no way out.",
        Investigation =
        [
            "Prometheus and Alertmanager: `kubectl -n monitoring get pods -o wide`",
            "What Alertmanager says of the heartbeat: `kubectl -n monitoring logs "
            + "alertmanager-kube-prometheus-stack-alertmanager-0 -c alertmanager | grep -i heartbeat`",
        ],
        Resolution =
        [
            "Prometheus has a full volume: grow its claim",
            "Prometheus runs out of memory: raise its limit",
            "No way out: egress of namespace monitoring",
        ],
        Panel = Overview.Panel("targets-up"),
        Reads = [Scrapes.Up],
        Proof = new(
            Story.Fires(
                "one target of two is reached",
                5,
                [new("""up{job="a"}""", "1x10"), new("""up{job="b"}""", "0x10")],
                new FiringAlert("Alerting works", "Prometheus, Alertmanager and the way to the heartbeat work.")),
            Story.Quiet("nothing is reached any more", 5, new("""up{job="a"}""", "0x10"), new("""up{job="b"}""", "0x10"))),
    };
}
