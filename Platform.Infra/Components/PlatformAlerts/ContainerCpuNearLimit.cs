using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A container is slowed down by its CPU limit.</summary>
internal static class ContainerCpuNearLimit
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "ContainerCpuNearLimit",
        Domain = "pods",
        Expression =
            $$"""
            sum by (namespace, pod, container) (rate({{Kubelet.ContainerCpuUsageSecondsTotal}}{container!=""}[5m]))
              / on (namespace, pod, container)
            (max by (namespace, pod, container) ({{PodState.ContainerResourceLimits}}{resource="cpu"}) > 0)
              > {{AlertContext.Share(context.Thresholds.ContainerCpuPercent)}}
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "{{ $labels.namespace }}/{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its CPU limit",
        Description =
            "Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} has been near its CPU limit "
            + "for 15 minutes: {{ $value | humanizePercentage }}.",
        Meaning = "Above its limit the container is paused for parts of each tenth of a second, so its answers get slow.",
        Investigation =
        [
            "Whether users notice: latency of the service",
            "Its limit: `kubectl get pod POD -n NAMESPACE -o jsonpath='{.spec.containers[*].resources}'`",
        ],
        Resolution =
        [
            "Raise the limit, or drop it and keep the request",
            "Scale out: `kubectl scale deployment NAME -n NAMESPACE --replicas=N`",
        ],
        Panel = Overview.Panel("container-cpu"),
        Reads = [Kubelet.ContainerCpuUsageSecondsTotal, PodState.ContainerResourceLimits],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "87 % on the average of bursts",
            25,
            [
                new(
                    """container_cpu_usage_seconds_total{namespace="team-a",pod="a",container="c",id="/1"}""",
                    "0 60 120 180 240 261 321 381 441 501 522 582 642 702 762 783 843 903 963 1023 1044 1104 1164 1224 1284 1305"),
                new("""container_cpu_usage_seconds_total{namespace="team-a",pod="a",container="",id="/"}""", "0+90x40"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="a",container="c",uid="u",resource="cpu"}""", "1x40"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="a",container="c",uid="u",resource="memory"}""", "9x40"),
            ],
            new FiringAlert(
                "team-a/a uses 87% of its CPU limit",
                "Container c of pod team-a/a has been near its CPU limit for 15 minutes: 87%.",
                ("namespace", "team-a"), ("pod", "a"), ("container", "c")));
        return new(
            fires,
            Story.Quiet(
                "84 % of two cores, a pod's own cgroup, and one without a limit",
                40,
                new("""container_cpu_usage_seconds_total{namespace="team-a",pod="a",container="c",id="/1"}""", "0+100.8x40"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="a",container="c",uid="u",resource="cpu"}""", "2x40"),
                new("""container_cpu_usage_seconds_total{namespace="team-a",pod="b",container="c",id="/2"}""", "0+200x40"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="b",container="c",uid="v",resource="memory"}""", "1x40"),
                new("""container_cpu_usage_seconds_total{namespace="team-a",pod="p",container="",id="/3"}""", "0+59x40"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="p",container="",uid="w",resource="cpu"}""", "1x40")))
        {
            More =
            [
                fires.QuietAt(15, "not yet for a quarter of an hour"),
                Story.Quiet(
                    "busy for ten minutes at a time, with pauses of five",
                    40,
                    new(
                        """container_cpu_usage_seconds_total{namespace="team-a",pod="a",container="c",id="/1"}""",
                        "0+60x10 645+45x4 885+60x9 1470+45x4 1710+60x20"),
                    new("""kube_pod_container_resource_limits{namespace="team-a",pod="a",container="c",uid="u",resource="cpu"}""", "1x60")),
            ],
        };
    }
}
