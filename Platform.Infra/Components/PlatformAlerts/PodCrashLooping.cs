using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A pod starts, dies and waits, again and again: in production a page, elsewhere a ticket.</summary>
internal static class PodCrashLooping
{
    /// <summary>
    /// The reason disappears while the container runs for a moment, so the last five minutes count; without that, the
    /// alert's own delay would start anew each time.
    /// </summary>
    private static string Waiting(string comparison, string namespaces) =>
        $$"""
        max by (namespace, pod, container) (
          max_over_time({{PodState.ContainerStatusWaitingReason}}{reason="CrashLoopBackOff", namespace{{comparison}}"{{namespaces}}"}[5m])
        ) >= 1
        """;

    public static Alert Production(AlertContext context) => Of(
        "PodCrashLooping", Waiting("=~", context.ProductionNamespaces), 5) with
    {
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Description =
            "Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} has been crashing for 5 "
            + "minutes, in a namespace of production.",
        Proof = Proof("prod-shop", "team-a", 5, "in a namespace of production"),
    };

    public static Alert Elsewhere(AlertContext context) => Of(
        "PodCrashLoopingOutsideProduction", Waiting("!~", context.ProductionNamespaces), 15) with
    {
        Description =
            "Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} has been crashing for 15 "
            + "minutes, outside production.",
        Proof = Proof("team-a", "prod-shop", 15, "outside production"),
    };

    private static Alert Of(string name, string expression, int minutes) => new()
    {
        Name = name,
        Domain = "pods",
        Expression = expression,
        For = TimeSpan.FromMinutes(minutes),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.pod }} is crash looping",
        Description = "",
        Meaning =
            "The container exits soon after each start, and Kubernetes waits up to five minutes before the next. With all "
            + "replicas like this, the service is down.",
        Investigation =
        [
            "Why it ended: `kubectl describe pod POD -n NAMESPACE`, `Last State` with exit code (137 killed or out of "
            + "memory, 139 segmentation fault, 143 terminated, 1 or 2 the program's own)",
            "Its last words: `kubectl logs POD -n NAMESPACE -c CONTAINER --previous`",
            "What changed: `kubectl rollout history deployment/NAME -n NAMESPACE`",
            "Missing configuration: `kubectl get events -n NAMESPACE --sort-by=.lastTimestamp`",
        ],
        Resolution =
        [
            "A bad release: `kubectl rollout undo deployment/NAME -n NAMESPACE`, or revert in Git where Argo CD owns it",
            "Out of memory: raise the memory limit",
            "A secret or config map is missing: see whether its ExternalSecret is synced",
            "A liveness probe that is too eager: raise its delay or add a startup probe",
        ],
        Panel = Overview.Panel("pods-waiting"),
        Reads = [PodState.ContainerStatusWaitingReason],
        MutedBy = Mute.WithoutNodes,
        Proof = null!,
    };

    private static AlertProof Proof(string inside, string outside, int minutes, string where)
    {
        var fires = Story.Fires(
            "a container crashes, with moments of running in between",
            minutes + 5,
            [
                new(Series(inside, "CrashLoopBackOff"), "1 _ _ _ 1 _ _ _ 1 _ _ _ 1 _ _ _ 1 _ _ _ 1 _ _ _ 1"),
                new(Series(outside, "CrashLoopBackOff"), "_x40"),
            ],
            new FiringAlert(
                $"{inside}/a is crash looping",
                $"Container c of pod {inside}/a has been crashing for {minutes} minutes, {where}.",
                ("namespace", inside), ("pod", "a"), ("container", "c")));
        return new(
            fires,
            Story.Quiet(
                "a container waits for its image, and one elsewhere crashes",
                40,
                new(Series(inside, "ImagePullBackOff"), "1x40"),
                new(Series(outside, "CrashLoopBackOff"), "1x40")))
        {
            More =
            [
                fires.QuietAt(minutes - 1, "it may still come up"),
                Story.Quiet(
                    "it crashed for a while, and has run for six minutes",
                    minutes + 8,
                    new InputSeries(Series(inside, "CrashLoopBackOff"), $"1x{minutes + 2} _x30")),
            ],
        };
    }

    private static string Series(string @namespace, string reason) =>
        $$"""kube_pod_container_status_waiting_reason{namespace="{{@namespace}}",pod="a",container="c",uid="u",reason="{{reason}}"}""";
}
