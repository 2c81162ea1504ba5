using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>An autoscaler has no room left.</summary>
internal static class HpaAtMaxReplicas
{
    public static Alert Of() => new()
    {
        Name = "HpaAtMaxReplicas",
        Domain = "workloads",
        Expression =
            $$"""
            max by (namespace, horizontalpodautoscaler) ({{WorkloadState.HorizontalpodautoscalerStatusCurrentReplicas}})
              == on (namespace, horizontalpodautoscaler)
            max by (namespace, horizontalpodautoscaler) ({{WorkloadState.HorizontalpodautoscalerSpecMaxReplicas}})
              > on (namespace, horizontalpodautoscaler)
            max by (namespace, horizontalpodautoscaler) ({{WorkloadState.HorizontalpodautoscalerSpecMinReplicas}})
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} is at its maximum",
        Description =
            "Autoscaler {{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} has stood at its maximum of {{ $value }} "
            + "replicas for 15 minutes.",
        Meaning = "If load grows on, the service gets slow: nothing scales it out any more. KEDA's autoscalers count as well.",
        Investigation =
        [
            "What drives it: `kubectl describe hpa NAME -n NAMESPACE`; KEDA's are called `keda-hpa-<ScaledObject>`",
            "Whether load is real: traffic of the service, or a queue that nobody empties",
        ],
        Resolution =
        [
            "Raise `maxReplicas`, after a look at quotas and the node pool's limits",
            "Make replicas do more: requests, limits, the metric's target",
        ],
        Panel = Overview.Panel("autoscalers"),
        Reads =
        [
            WorkloadState.HorizontalpodautoscalerStatusCurrentReplicas,
            WorkloadState.HorizontalpodautoscalerSpecMaxReplicas, WorkloadState.HorizontalpodautoscalerSpecMinReplicas,
        ],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "ten of at most ten",
            15,
            [
                new("""kube_horizontalpodautoscaler_status_current_replicas{namespace="team-a",horizontalpodautoscaler="web"}""", "10x20"),
                new("""kube_horizontalpodautoscaler_spec_max_replicas{namespace="team-a",horizontalpodautoscaler="web"}""", "10x20"),
                new("""kube_horizontalpodautoscaler_spec_min_replicas{namespace="team-a",horizontalpodautoscaler="web"}""", "2x20"),
            ],
            new FiringAlert(
                "team-a/web is at its maximum",
                "Autoscaler team-a/web has stood at its maximum of 10 replicas for 15 minutes.",
                ("namespace", "team-a"), ("horizontalpodautoscaler", "web")));
        return new(
            fires,
            Story.Quiet(
                "nine of at most ten, and one that is fixed at two",
                30,
                new("""kube_horizontalpodautoscaler_status_current_replicas{namespace="team-a",horizontalpodautoscaler="web"}""", "9x40"),
                new("""kube_horizontalpodautoscaler_spec_max_replicas{namespace="team-a",horizontalpodautoscaler="web"}""", "10x40"),
                new("""kube_horizontalpodautoscaler_spec_min_replicas{namespace="team-a",horizontalpodautoscaler="web"}""", "2x40"),
                new("""kube_horizontalpodautoscaler_status_current_replicas{namespace="team-a",horizontalpodautoscaler="fix"}""", "2x40"),
                new("""kube_horizontalpodautoscaler_spec_max_replicas{namespace="team-a",horizontalpodautoscaler="fix"}""", "2x40"),
                new("""kube_horizontalpodautoscaler_spec_min_replicas{namespace="team-a",horizontalpodautoscaler="fix"}""", "2x40")))
        {
            More = [fires.QuietAt(14, "a peak of fourteen minutes")],
        };
    }
}
