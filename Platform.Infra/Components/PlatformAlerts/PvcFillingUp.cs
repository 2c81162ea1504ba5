using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A volume will be full in a few days, as it grows now.</summary>
internal static class PvcFillingUp
{
    /// <summary>A forecast alone would fire at every burst of writes at a start, so the volume must be well used too.</summary>
    public static Alert Of(AlertContext context) => new()
    {
        Name = "PvcFillingUp",
        Domain = "storage",
        Expression =
            $$"""
            min by (namespace, persistentvolumeclaim) (
              predict_linear({{Kubelet.VolumeStatsAvailableBytes}}[6h], {{context.Thresholds.PvcForecastDays}} * 86400)
            ) < 0
            and on (namespace, persistentvolumeclaim)
            {{PvcUsage.Used}} > 0.60
            """,
        For = TimeSpan.FromHours(1),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} will be full within days",
        Description =
            "As the last 6 hours went, the volume of claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} will "
            + "be full before the forecast's end.",
        Meaning = "There is time to act in working hours, so that nobody is woken when it is full.",
        Investigation =
        [
            "How it grows: the panel, over a week",
            "What grows: `kubectl exec -n NAMESPACE POD -- du -xh -d2 PATH`",
        ],
        Resolution =
        [
            "Grow the claim, in Git where Argo CD owns it; EBS allows one change in six hours",
            "Set retention or rotation in the application",
        ],
        Panel = Overview.Panel("pvc-usage"),
        Reads = [Kubelet.VolumeStatsAvailableBytes, Kubelet.VolumeStatsCapacityBytes],
        MutedBy =
        [
            new MutedBy("PvcUsageHigh", ["cluster", "namespace", "persistentvolumeclaim"]),
            new MutedBy("PvcUsageCritical", ["cluster", "namespace", "persistentvolumeclaim"]),
            new MutedBy("PvcNearlyFull", ["cluster", "namespace", "persistentvolumeclaim"]),
        ],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Grows(
            "38 of 100 are left, and twelve go a day", 70, "39-0.04x40", Filling);
        return new(fires, Grows("44 of 100 are left, and twelve go a day", 100, "45-0.04x40"))
        {
            More =
            [
                fires.QuietAt(60, "not yet for an hour"),
                Grows("38 of 100 are left, and nine go a day", 100, "39-0.033x40"),
                Grows("a burst of writes four hours ago", 300, "60-1.75x12 39x100", Filling),
                Grows("a burst of writes more than six hours ago", 440, "60-1.75x12 39x100"),
            ],
        };
    }

    private static FiringAlert Filling { get; } = new(
        "Volume team-a/data will be full within days",
        "As the last 6 hours went, the volume of claim team-a/data will be full before the forecast's end.",
        ("namespace", "team-a"), ("persistentvolumeclaim", "data"));

    private static AlertCase Grows(
        string story, double minutes, string available, params ReadOnlySpan<FiringAlert> firing) =>
        Story.Fires(
            story,
            minutes,
            [
                new(
                    """kubelet_volume_stats_available_bytes{namespace="team-a",persistentvolumeclaim="data"}""",
                    available),
                new("""kubelet_volume_stats_capacity_bytes{namespace="team-a",persistentvolumeclaim="data"}""", "100x120"),
            ],
            firing) with
        {
            Interval = TimeSpan.FromMinutes(5),
        };
}
