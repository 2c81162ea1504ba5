using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>An API that the API server passes on has nobody behind it.</summary>
internal static class AggregatedApiDown
{
    public static Alert Of() => new()
    {
        Name = "AggregatedApiDown",
        Domain = "control-plane",
        Expression =
            $$"""max by (name) ({{ApiServer.AggregatorUnavailableApiservice}}{job="apiserver"}) == 1""",
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "API {{ $labels.name }} is not there",
        Description = "The API server has reached nobody behind {{ $labels.name }} for 10 minutes.",
        Meaning =
            "Of `v1beta1.metrics.k8s.io` and `v1beta1.external.metrics.k8s.io`: autoscalers have no numbers. Of any: namespaces "
            + "stay in Terminating, and discovery by clients is slow.",
        Investigation =
        [
            "Which, and why: `kubectl get apiservices` and `kubectl describe apiservice NAME`",
            "Its pods: namespace and service are in the description; `kubectl -n NAMESPACE get endpointslices,pods`",
            "On EKS: may the control plane reach the port of its pods through the nodes' security group?",
        ],
        Resolution =
        [
            "Its deployment is down: repair it",
            "What served it is gone for good: `kubectl delete apiservice NAME`",
        ],
        Panel = Overview.Panel("apiserver-errors"),
        Reads = [ApiServer.AggregatorUnavailableApiservice],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "one of two API servers reaches nobody",
            10,
            [
                Unavailable("apiserver", "a", "v1beta1.metrics.k8s.io", "1x20"),
                Unavailable("apiserver", "b", "v1beta1.metrics.k8s.io", "0x20"),
            ],
            new FiringAlert(
                "API v1beta1.metrics.k8s.io is not there",
                "The API server has reached nobody behind v1beta1.metrics.k8s.io for 10 minutes.",
                ("name", "v1beta1.metrics.k8s.io")));
        return new(
            fires,
            Story.Quiet(
                "it answers, and an API server behind the API server has its own view",
                30,
                Unavailable("apiserver", "a", "v1beta1.metrics.k8s.io", "0x40"),
                Unavailable("keda", "c", "v1beta1.metrics.k8s.io", "1x40")))
        {
            More = [fires.QuietAt(9, "nine minutes may be an update")],
        };
    }

    private static InputSeries Unavailable(string job, string instance, string name, string values) => new(
        $$"""aggregator_unavailable_apiservice{job="{{job}}",instance="{{instance}}",name="{{name}}"}""", values);
}
