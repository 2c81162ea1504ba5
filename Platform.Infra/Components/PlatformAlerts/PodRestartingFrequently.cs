using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A container restarts often, though it may look well in between.</summary>
internal static class PodRestartingFrequently
{
    /// <summary>
    /// The kubelet's back-off of 10, 20, 40, 80, 160 and 300 s allows at most five restarts in ten minutes, so more than
    /// five in ten minutes, as seed 001 has it, is never seen: three in ten minutes, or more than five in an hour.
    /// </summary>
    public static Alert Of(AlertContext context) => new()
    {
        Name = "PodRestartingFrequently",
        Domain = "pods",
        Expression =
            $$"""
            max by (namespace, pod, container) (increase({{PodState.ContainerStatusRestartsTotal}}[10m])) > 2.5
            or
            max by (namespace, pod, container) (increase({{PodState.ContainerStatusRestartsTotal}}[1h])) > {{context.Thresholds.RestartsPerHour}}
            """,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.pod }} restarts often",
        Description =
            "Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} has restarted "
            + "{{ printf \"%.0f\" $value }} times lately.",
        Meaning = "Requests are lost at each restart, and a cause that grows becomes a crash loop.",
        Investigation =
        [
            "How it ended: `kubectl describe pod POD -n NAMESPACE`, `Last State`",
            "Its last words: `kubectl logs POD -n NAMESPACE -c CONTAINER --previous`",
            "Probes that fail: `kubectl get events -n NAMESPACE --field-selector reason=Unhealthy`",
        ],
        Resolution =
        [
            "Out of memory: raise the memory limit",
            "A probe that is too eager: raise its timeout or failure threshold",
            "A bad release: `kubectl rollout undo deployment/NAME -n NAMESPACE`",
        ],
        Panel = Overview.Panel("pod-restarts"),
        Reads = [PodState.ContainerStatusRestartsTotal],
        MutedBy =
        [
            .. Mute.WithoutNodes,
            new MutedBy("PodCrashLooping", ["cluster", "namespace", "pod", "container"]),
            new MutedBy("PodCrashLoopingOutsideProduction", ["cluster", "namespace", "pod", "container"]),
        ],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string Restarts =
            """kube_pod_container_status_restarts_total{namespace="team-a",pod="a",container="c",uid="u"}""";
        return new(
            Story.Fires(
                "three restarts in nine minutes",
                29,
                [new(Restarts, "0x20 1 1 1 2 2 2 3x20")],
                new FiringAlert(
                    "team-a/a restarts often",
                    "Container c of pod team-a/a has restarted 3 times lately.",
                    ("namespace", "team-a"), ("pod", "a"), ("container", "c"))),
            Story.Quiet("two restarts in nine minutes", 29, new InputSeries(Restarts, "0x20 1 1 1 2x30")))
        {
            More =
            [
                Story.Quiet("three restarts, the first eleven minutes ago", 32, new InputSeries(Restarts, "0x20 1x4 2x4 3x20")),
                Story.Fires(
                    "six restarts in an hour",
                    70,
                    [new(Restarts, "0x10 1x9 2x9 3x9 4x9 5x9 6x30")],
                    new FiringAlert(
                        "team-a/a restarts often",
                        "Container c of pod team-a/a has restarted 6 times lately.",
                        ("namespace", "team-a"), ("pod", "a"), ("container", "c"))),
                Story.Quiet("four restarts in an hour", 70, new InputSeries(Restarts, "0x10 1x14 2x14 3x14 4x30")),
                Story.Quiet(
                    "six restarts in two hours", 120, new InputSeries(Restarts, "0x10 1x19 2x19 3x19 4x19 5x19 6x30")),
            ],
        };
    }
}
