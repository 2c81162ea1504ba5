using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>An autoscaler gets no metric to go by.</summary>
internal static class HpaCannotScale
{
    /// <summary>An autoscaler whose target is scaled to zero is inactive on purpose; it has no replicas then.</summary>
    public static Alert Of() => new()
    {
        Name = "HpaCannotScale",
        Domain = "workloads",
        Expression =
            $$"""
            max by (namespace, horizontalpodautoscaler) (
              {{WorkloadState.HorizontalpodautoscalerStatusCondition}}{condition="ScalingActive", status="false"}
            ) == 1
            and on (namespace, horizontalpodautoscaler)
            max by (namespace, horizontalpodautoscaler) ({{WorkloadState.HorizontalpodautoscalerStatusCurrentReplicas}}) > 0
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} cannot scale",
        Description =
            "Autoscaler {{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} has had no metric to go by for 15 "
            + "minutes.",
        Meaning = "The service keeps the replicas that it has, whatever its load. KEDA's autoscalers count as well.",
        Investigation =
        [
            "Why: `kubectl describe hpa NAME -n NAMESPACE`, condition `ScalingActive`",
            "CPU and memory come from metrics-server: `kubectl get apiservice v1beta1.metrics.k8s.io`",
            "KEDA's come from its own: `kubectl get apiservice v1beta1.external.metrics.k8s.io`, `kubectl describe "
            + "scaledobject NAME -n NAMESPACE`",
        ],
        Resolution =
        [
            "Pods without requests: give them CPU or memory requests",
            "metrics-server is down: `kubectl -n kube-system rollout restart deployment/metrics-server`",
            "A trigger without access: the role of KEDA's operator or of the TriggerAuthentication",
        ],
        Panel = Overview.Panel("autoscalers"),
        Reads =
        [
            WorkloadState.HorizontalpodautoscalerStatusCondition,
            WorkloadState.HorizontalpodautoscalerStatusCurrentReplicas,
        ],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "metrics are gone",
            15,
            [
                new("""kube_horizontalpodautoscaler_status_condition{namespace="team-a",horizontalpodautoscaler="web",condition="ScalingActive",status="false"}""", "1x20"),
                new("""kube_horizontalpodautoscaler_status_current_replicas{namespace="team-a",horizontalpodautoscaler="web"}""", "1x20"),
            ],
            new FiringAlert(
                "team-a/web cannot scale",
                "Autoscaler team-a/web has had no metric to go by for 15 minutes.",
                ("namespace", "team-a"), ("horizontalpodautoscaler", "web")));
        return new(
            fires,
            Story.Quiet(
                "one is active and not limited, and one is scaled to zero",
                30,
                new("""kube_horizontalpodautoscaler_status_condition{namespace="team-a",horizontalpodautoscaler="web",condition="ScalingActive",status="true"}""", "1x40"),
                new("""kube_horizontalpodautoscaler_status_condition{namespace="team-a",horizontalpodautoscaler="web",condition="ScalingActive",status="false"}""", "0x40"),
                new("""kube_horizontalpodautoscaler_status_condition{namespace="team-a",horizontalpodautoscaler="web",condition="ScalingLimited",status="false"}""", "1x40"),
                new("""kube_horizontalpodautoscaler_status_current_replicas{namespace="team-a",horizontalpodautoscaler="web"}""", "3x40"),
                new("""kube_horizontalpodautoscaler_status_condition{namespace="team-a",horizontalpodautoscaler="off",condition="ScalingActive",status="false"}""", "1x40"),
                new("""kube_horizontalpodautoscaler_status_current_replicas{namespace="team-a",horizontalpodautoscaler="off"}""", "0x40")))
        {
            More = [fires.QuietAt(14, "new pods have no metrics yet")],
        };
    }
}
