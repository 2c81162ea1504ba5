using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The API server answers with errors of its own.</summary>
internal static class ApiServerErrorRatioHigh
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "ApiServerErrorRatioHigh",
        Domain = "control-plane",
        Expression =
            $$"""
            sum(rate({{ApiServer.RequestTotal}}{job="apiserver", code=~"5.."}[5m]))
              / sum(rate({{ApiServer.RequestTotal}}{job="apiserver"}[5m]))
              > {{AlertContext.Share(context.Thresholds.ApiErrorPercent)}}
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "{{ $value | humanizePercentage }} of the requests to the API server fail",
        Description = "The API server has answered {{ $value | humanizePercentage }} of its requests with 5xx for 10 minutes.",
        Meaning = "Deployments, autoscaling and controllers fail now and then; they try again, so it looks slow and flaky.",
        Investigation =
        [
            "Which requests: `kubectl get --raw /metrics | grep 'apiserver_request_total.*code=\"5'`",
            "Aggregated APIs that are gone: `kubectl get apiservices | grep False`",
            "Webhooks that time out: log group `/aws/eks/CLUSTER/cluster`, streams `kube-apiserver-*`, filter "
            + "`failed calling webhook`",
        ],
        Resolution =
        [
            "An APIService without a backend: repair its deployment, or delete the APIService",
            "A webhook: repair its deployment; where it must not block, set its `failurePolicy` to `Ignore`",
            "Neither: the control plane itself, so open a case with AWS",
        ],
        Panel = Overview.Panel("apiserver-errors"),
        Reads = [ApiServer.RequestTotal],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "four in a hundred failed until two minutes ago",
            16,
            [
                new("""apiserver_request_total{job="apiserver",code="500"}""", "0+4x14 56x20"),
                new("""apiserver_request_total{job="apiserver",code="200"}""", "0+96x14 1344x20"),
                new("""apiserver_request_total{job="keda",code="200"}""", "0+96x40"),
            ],
            new FiringAlert(
                "4% of the requests to the API server fail",
                "The API server has answered 4% of its requests with 5xx for 10 minutes."));
        return new(
            fires,
            Story.Quiet(
                "two in a hundred fail, ten are refused, and an aggregated API fails a lot",
                30,
                new("""apiserver_request_total{job="apiserver",code="503"}""", "0+2x40"),
                new("""apiserver_request_total{job="apiserver",code="403"}""", "0+10x40"),
                new("""apiserver_request_total{job="apiserver",code="200"}""", "0+88x40"),
                new("""apiserver_request_total{job="keda",code="500"}""", "0+50x40")))
        {
            More =
            [
                fires.QuietAt(9, "nine minutes may be a restart"),
                fires.QuietAt(21, "there were no requests for five minutes"),
            ],
        };
    }
}
