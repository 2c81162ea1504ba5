using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A container ran out of memory.</summary>
internal static class ContainerOomKilled
{
    /// <summary>The last reason stays for good after one kill, so it counts together with a recent restart only.</summary>
    public static Alert Of() => new()
    {
        Name = "ContainerOomKilled",
        Domain = "pods",
        Expression =
            $$"""
            max by (namespace, pod, container) (increase({{PodState.ContainerStatusRestartsTotal}}[10m])) > 0.5
            and on (namespace, pod, container)
            max by (namespace, pod, container) (
              {{PodState.ContainerStatusLastTerminatedReason}}{reason="OOMKilled"}
            ) == 1
            """,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.pod }} ran out of memory",
        Description =
            "Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} was killed for its memory "
            + "within the last 10 minutes.",
        Meaning = "The container reached its memory limit, or the node had none left; requests in flight were lost.",
        Investigation =
        [
            "Its limit: `kubectl get pod POD -n NAMESPACE -o jsonpath='{.spec.containers[*].resources}'`",
            "Its use before: panel of container memory",
            "The node: `kubectl describe node NODE`, events `SystemOOM`",
        ],
        Resolution =
        [
            "Raise limit and request: `kubectl set resources deployment NAME -n NAMESPACE --limits=memory=1Gi "
            + "--requests=memory=1Gi`, in Git where Argo CD owns it",
            "A runtime with a heap of its own: set the heap below the limit",
            "A leak: tell its owner, and restart until then",
        ],
        Panel = Overview.Panel("container-memory"),
        Reads = [PodState.ContainerStatusRestartsTotal, PodState.ContainerStatusLastTerminatedReason],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string Object = """{namespace="team-a",pod="a",container="c",uid="u"}""";
        const string Killed =
            """kube_pod_container_status_last_terminated_reason{namespace="team-a",pod="a",container="c",uid="u",reason="OOMKilled"}""";
        var fires = Story.Fires(
            "it was killed eight minutes ago",
            18,
            [new($"kube_pod_container_status_restarts_total{Object}", "0x9 1x30"), new(Killed, "_x9 1x30")],
            new FiringAlert(
                "team-a/a ran out of memory",
                "Container c of pod team-a/a was killed for its memory within the last 10 minutes.",
                ("namespace", "team-a"), ("pod", "a"), ("container", "c")));
        return new(
            fires,
            Story.Quiet(
                "it was killed long ago, and another restarted of itself",
                30,
                new($"kube_pod_container_status_restarts_total{Object}", "1x40"),
                new(Killed, "1x40"),
                new("""kube_pod_container_status_restarts_total{namespace="team-a",pod="b",container="c"}""", "0x25 1x20"),
                new(
                    """kube_pod_container_status_last_terminated_reason{namespace="team-a",pod="b",container="c",reason="Error"}""",
                    "1x40")))
        {
            More = [fires.QuietAt(21, "eleven minutes later")],
        };
    }
}
