using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A volume fills up, in three steps: a ticket, a page, and a page that says it is nearly over.</summary>
internal static class PvcUsage
{
    public static Alert High(AlertContext context) => Of(
        "PvcUsageHigh", context.Thresholds.PvcWarnPercent, 15, AlertSeverity.Warning, AlertPriority.P2, 81, 79) with
    {
        MutedBy = [MutedBy("PvcUsageCritical"), MutedBy("PvcNearlyFull")],
    };

    public static Alert Critical(AlertContext context) => Of(
        "PvcUsageCritical", context.Thresholds.PvcCriticalPercent, 5, AlertSeverity.Critical, AlertPriority.P1, 91, 89) with
    {
        MutedBy = [MutedBy("PvcNearlyFull")],
    };

    public static Alert NearlyFull(AlertContext context) => Of(
        "PvcNearlyFull", context.Thresholds.PvcPagePercent, 1, AlertSeverity.Critical, AlertPriority.P1, 96, 94);

    /// <summary>
    /// A volume that several nodes mount is reported by each. What is available leaves out what only root may use, so it
    /// is nearer to what the application sees than capacity less use.
    /// </summary>
    public static string Used { get; } =
        $$"""
        max by (namespace, persistentvolumeclaim) (
          1 - {{Kubelet.VolumeStatsAvailableBytes}} / {{Kubelet.VolumeStatsCapacityBytes}}
        )
        """;

    private static MutedBy MutedBy(string alert) => new(alert, ["cluster", "namespace", "persistentvolumeclaim"]);

    private static Alert Of(
        string name, int percent, int minutes, AlertSeverity severity, AlertPriority priority, int above, int below)
    {
        return new()
        {
            Name = name,
            Domain = "storage",
            Expression = $"{Used} > {AlertContext.Share(percent)}",
            For = TimeSpan.FromMinutes(minutes),
            Severity = severity,
            Priority = priority,
            Summary =
                "Volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }} full",
            Description =
                "The volume of claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is "
                + "{{ $value | humanizePercentage }} full.",
            Meaning = "When it is full, writes fail: databases stop, and pods do not start again.",
            Investigation =
            [
                "What fills it: `kubectl exec -n NAMESPACE POD -- df -h`, `kubectl exec -n NAMESPACE POD -- du -xh -d2 PATH`",
                "How fast: the panel, over a week",
                "Whether it can grow: `kubectl get storageclass -o custom-columns=NAME:.metadata.name,"
                + "GROW:.allowVolumeExpansion`",
            ],
            Resolution =
            [
                "Grow it: `kubectl patch pvc NAME -n NAMESPACE -p '{\"spec\":{\"resources\":{\"requests\":{\"storage\":\"100Gi\"}}}}'`, "
                + "in Git where Argo CD owns it; EBS allows one change in six hours",
                "Delete what is not needed, and set retention where the application has it",
            ],
            Panel = Overview.Panel("pvc-usage"),
            Reads = [Kubelet.VolumeStatsAvailableBytes, Kubelet.VolumeStatsCapacityBytes],
            Proof = Proof(minutes, above, below),
        };
    }

    private static AlertProof Proof(int minutes, int above, int below)
    {
        var fires = Story.Fires(
            $"{above} of 100 are used; two nodes mount it",
            minutes,
            [
                new("""kubelet_volume_stats_available_bytes{namespace="team-a",persistentvolumeclaim="data",node="a"}""", $"{100 - above}x20"),
                new("""kubelet_volume_stats_capacity_bytes{namespace="team-a",persistentvolumeclaim="data",node="a"}""", "100x20"),
                new("""kubelet_volume_stats_available_bytes{namespace="team-a",persistentvolumeclaim="data",node="b"}""", $"{100 - above}x20"),
                new("""kubelet_volume_stats_capacity_bytes{namespace="team-a",persistentvolumeclaim="data",node="b"}""", "100x20"),
            ],
            new FiringAlert(
                $"Volume team-a/data is {above}% full",
                $"The volume of claim team-a/data is {above}% full.",
                ("namespace", "team-a"), ("persistentvolumeclaim", "data")));
        return new(
            fires,
            Story.Quiet(
                $"{below} of 100 are used, and {below * 2} of 200",
                40,
                new("""kubelet_volume_stats_available_bytes{namespace="team-a",persistentvolumeclaim="data"}""", $"{100 - below}x40"),
                new("""kubelet_volume_stats_capacity_bytes{namespace="team-a",persistentvolumeclaim="data"}""", "100x40"),
                new("""kubelet_volume_stats_available_bytes{namespace="team-a",persistentvolumeclaim="big"}""", $"{200 - (below * 2)}x40"),
                new("""kubelet_volume_stats_capacity_bytes{namespace="team-a",persistentvolumeclaim="big"}""", "200x40")))
        {
            More = [fires.QuietAt(minutes - 1, "a moment sooner")],
        };
    }
}
