using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The API server is slow.</summary>
internal static class ApiServerLatencyHigh
{
    /// <summary>
    /// The histogram leaves out what webhooks and priority queues take. Verbs that stay open are out, and so are verbs
    /// with a handful of calls, of which a single one would be the percentile.
    /// </summary>
    public static Alert Of(AlertContext context) => new()
    {
        Name = "ApiServerLatencyHigh",
        Domain = "control-plane",
        Expression =
            $$"""
            histogram_quantile(
              0.99,
              sum by (verb, le) (
                rate({{ApiServer.RequestSliDurationSeconds}}_bucket{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"attach|exec|log|portforward|proxy"}[5m])
              )
            ) > {{context.Thresholds.ApiLatencySeconds}}
            and on (verb)
            sum by (verb) (rate({{ApiServer.RequestSliDurationSeconds}}_count{job="apiserver"}[5m])) > 0.05
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "{{ $labels.verb }} requests to the API server take {{ $value | humanizeDuration }}",
        Description =
            "One in a hundred {{ $labels.verb }} requests to the API server has taken {{ $value | humanizeDuration }} or "
            + "longer for 10 minutes.",
        Meaning =
            "Controllers fall behind, deployments crawl, autoscalers react late. Leases may run out, and controllers with "
            + "them.",
        Investigation =
        [
            "Who asks most: panel of requests by resource, or in CloudWatch Logs Insights on `/aws/eks/CLUSTER/cluster`: "
            + "`filter @logStream like /audit/ | stats count() by userAgent, verb | sort count desc`",
            "Objects in great numbers: `kubectl get --raw /metrics | grep apiserver_storage_objects | sort -k2 -g | tail`",
            "Slow webhooks: `kubectl get --raw /metrics | grep apiserver_admission_webhook_admission_duration_seconds_sum`",
        ],
        Resolution =
        [
            "Stop or slow down the client that floods it",
            "Delete what piles up: finished workflows, jobs without `ttlSecondsAfterFinished`, events, reports",
            "Raise the control plane's size, where the load is real: a case with AWS, or `aws eks update-cluster-config "
            + "--control-plane-scaling-config`",
        ],
        Panel = Overview.Panel("apiserver-latency"),
        Reads = [ApiServer.RequestSliDurationSeconds],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a few lists take up to four seconds; it was over two minutes ago",
            16,
            [
                new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="LIST",le="2"}""", "0x14 4+4x20"),
                new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="LIST",le="4"}""", "0+4x40"),
                new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="LIST",le="+Inf"}""", "0+4x40"),
                new("""apiserver_request_sli_duration_seconds_count{job="apiserver",verb="LIST"}""", "0+4x40"),
            ],
            new FiringAlert(
                "LIST requests to the API server take 3.967s",
                "One in a hundred LIST requests to the API server has taken 3.967s or longer for 10 minutes.",
                ("verb", "LIST")));
        return new(
            fires,
            Story.Quiet(
                "all take between one and two seconds; a watch, a log and an aggregated API take longer",
                30,
                new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="GET",le="1"}""", "0x40"),
                new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="GET",le="2"}""", "0+60x40"),
                new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="GET",le="+Inf"}""", "0+60x40"),
                new("""apiserver_request_sli_duration_seconds_count{job="apiserver",verb="GET"}""", "0+60x40"),
                new(
                    """apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="GET",subresource="log",le="8"}""",
                    "0+9x40"),
                new(
                    """apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="GET",subresource="log",le="+Inf"}""",
                    "0+9x40"),
                new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="WATCH",le="2"}""", "0x40"),
                new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="WATCH",le="60"}""", "0+60x40"),
                new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="WATCH",le="+Inf"}""", "0+60x40"),
                new("""apiserver_request_sli_duration_seconds_count{job="apiserver",verb="WATCH"}""", "0+60x40"),
                new("""apiserver_request_sli_duration_seconds_bucket{job="keda",verb="GET",le="8"}""", "0+60x40"),
                new("""apiserver_request_sli_duration_seconds_bucket{job="keda",verb="GET",le="+Inf"}""", "0+60x40")))
        {
            More =
            [
                fires.QuietAt(9, "nine minutes may be a restart"),
                fires.QuietAt(20, "five minutes ago it became fast"),
                Story.Quiet(
                    "two slow requests a minute, while an aggregated API has many",
                    30,
                    new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="LIST",le="4"}""", "0+2x40"),
                    new("""apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb="LIST",le="+Inf"}""", "0+2x40"),
                    new("""apiserver_request_sli_duration_seconds_count{job="apiserver",verb="LIST"}""", "0+2x40"),
                    new("""apiserver_request_sli_duration_seconds_count{job="keda",verb="LIST"}""", "0+90x40")),
            ],
        };
    }
}
