using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A container is about to be killed for its memory.</summary>
internal static class ContainerMemoryNearLimit
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "ContainerMemoryNearLimit",
        Domain = "pods",
        Expression =
            $$"""
            max by (namespace, pod, container) ({{Kubelet.ContainerMemoryWorkingSetBytes}}{container!=""})
              / on (namespace, pod, container)
            (max by (namespace, pod, container) ({{PodState.ContainerResourceLimits}}{resource="memory"}) > 0)
              > {{AlertContext.Share(context.Thresholds.ContainerMemoryPercent)}}
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its memory limit",
        Description =
            "Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} has been near its memory "
            + "limit for 15 minutes: {{ $value | humanizePercentage }}.",
        Meaning = "At the limit the kernel kills the container.",
        Investigation =
        [
            "Whether it grows or stands: panel of container memory, over a day",
            "Its limit: `kubectl get pod POD -n NAMESPACE -o jsonpath='{.spec.containers[*].resources}'`",
        ],
        Resolution =
        [
            "It stands: raise limit and request",
            "It grows: a leak, so restart it (`kubectl rollout restart deployment/NAME -n NAMESPACE`) and tell its owner",
            "A cache that fills its limit on purpose: set the cache's own size lower",
        ],
        Panel = Overview.Panel("container-memory"),
        Reads = [Kubelet.ContainerMemoryWorkingSetBytes, PodState.ContainerResourceLimits],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "86 of 100",
            15,
            [
                new("""container_memory_working_set_bytes{namespace="team-a",pod="a",container="c",id="/1"}""", "86x20"),
                new("""container_memory_working_set_bytes{namespace="team-a",pod="a",container="",id="/"}""", "93x20"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="a",container="c",uid="u",resource="memory"}""", "100x20"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="a",container="c",uid="u",resource="cpu"}""", "500x20"),
            ],
            new FiringAlert(
                "team-a/a uses 86% of its memory limit",
                "Container c of pod team-a/a has been near its memory limit for 15 minutes: 86%.",
                ("namespace", "team-a"), ("pod", "a"), ("container", "c")));
        return new(
            fires,
            Story.Quiet(
                "84 of 100, and one without a limit",
                40,
                new("""container_memory_working_set_bytes{namespace="team-a",pod="a",container="c",id="/1"}""", "84x40"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="a",container="c",uid="u",resource="memory"}""", "100x40"),
                new("""container_memory_working_set_bytes{namespace="team-a",pod="b",container="c",id="/2"}""", "900x40"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="b",container="c",uid="v",resource="cpu"}""", "1x40"),
                new("""container_memory_working_set_bytes{namespace="team-a",pod="p",container="",id="/3"}""", "95x40"),
                new("""kube_pod_container_resource_limits{namespace="team-a",pod="p",container="",uid="w",resource="memory"}""", "100x40")))
        {
            More = [fires.QuietAt(14, "a peak of fourteen minutes")],
        };
    }
}
