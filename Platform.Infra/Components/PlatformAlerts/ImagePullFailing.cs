using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A container cannot be created: no image, or no configuration.</summary>
internal static class ImagePullFailing
{
    /// <summary>Reasons alternate between tries, so the label is summed away.</summary>
    public static Alert Of() => new()
    {
        Name = "ImagePullFailing",
        Domain = "pods",
        Expression =
            $$"""
            max by (namespace, pod, container) (
              {{PodState.ContainerStatusWaitingReason}}{reason=~"ImagePullBackOff|ErrImagePull|InvalidImageName|CreateContainerConfigError|CreateContainerError"}
            ) == 1
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.pod }} cannot be created",
        Description =
            "Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} has lacked its image or its "
            + "configuration for 10 minutes.",
        Meaning = "The pod never starts. An update stands still, with the old replicas in place; a new service is not there.",
        Investigation =
        [
            "The message: `kubectl describe pod POD -n NAMESPACE`",
            "The image: `aws ecr describe-images --repository-name REPOSITORY --image-ids imageTag=TAG`",
            "Secrets and config maps that it names: `kubectl get secrets,configmaps,externalsecrets -n NAMESPACE`",
        ],
        Resolution =
        [
            "A wrong tag: correct it in Git",
            "No access: `AmazonEC2ContainerRegistryPullOnly` on the node role, or the pull secret",
            "A rate limit of a public registry: pull through ECR's cache",
            "A secret is missing: see its ExternalSecret",
        ],
        Panel = Overview.Panel("pods-waiting"),
        Reads = [PodState.ContainerStatusWaitingReason],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string Object = """namespace="team-a",pod="a",container="c",uid="u" """;
        var fires = Story.Fires(
            "the tag does not exist",
            10,
            [
                new($$"""kube_pod_container_status_waiting_reason{ {{Object}},reason="ErrImagePull"}""", "1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1"),
                new($$"""kube_pod_container_status_waiting_reason{ {{Object}},reason="ImagePullBackOff"}""", "_ 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale 1 stale"),
            ],
            new FiringAlert(
                "team-a/a cannot be created",
                "Container c of pod team-a/a has lacked its image or its configuration for 10 minutes.",
                ("namespace", "team-a"), ("pod", "a"), ("container", "c")));
        return new(
            fires,
            Story.Quiet(
                "a container is being created, another crashes",
                20,
                new($$"""kube_pod_container_status_waiting_reason{ {{Object}},reason="ContainerCreating"}""", "1x20"),
                new("""kube_pod_container_status_waiting_reason{namespace="team-a",pod="b",container="c",reason="CrashLoopBackOff"}""", "1x20")))
        {
            More = [fires.QuietAt(9, "the registry may come back")],
        };
    }
}
