using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Prometheus does not reach what it should scrape.</summary>
internal static class TargetDown
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "TargetDown",
        Domain = "monitoring",
        Expression =
            $$"""
            1 - avg by (job, namespace, service) ({{Scrapes.Up}}) > {{AlertContext.Share(context.Thresholds.TargetsDownPercent)}}
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $value | humanizePercentage }} of {{ $labels.namespace }}/{{ $labels.service }} are not scraped",
        Description =
            "Prometheus has not reached {{ $value | humanizePercentage }} of the targets of job {{ $labels.job }} "
            + "({{ $labels.namespace }}/{{ $labels.service }}) for 10 minutes.",
        Meaning = "Alerts and panels on their metrics are blind, in part or wholly.",
        Investigation =
        [
            "The error: Prometheus, Status, Targets (`kubectl -n monitoring port-forward svc/kube-prometheus-stack-prometheus "
            + "9090`), or `up{job=\"JOB\"} == 0`",
            "The pods: `kubectl get pods -n NAMESPACE -o wide`",
            "Network: `kubectl get networkpolicies -n NAMESPACE`",
        ],
        Resolution =
        [
            "The pods are down: repair them",
            "A policy stops Prometheus: allow namespace monitoring to the metrics port",
            "The monitor is wrong: port name, path or scheme of the ServiceMonitor",
        ],
        Panel = Overview.Panel("targets-up"),
        Reads = [Scrapes.Up],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "one of eight is not reached",
            10,
            [
                new("""up{job="web",namespace="team-a",service="web",pod="a"}""", "0x20"),
                .. Up(7, 20),
            ],
            new FiringAlert(
                "12.5% of team-a/web are not scraped",
                "Prometheus has not reached 12.5% of the targets of job web (team-a/web) for 10 minutes.",
                ("job", "web"), ("namespace", "team-a"), ("service", "web")));
        return new(
            fires,
            Story.Quiet(
                "one of eleven is not reached",
                30,
                [new("""up{job="web",namespace="team-a",service="web",pod="a"}""", "0x40"), .. Up(10, 40)]))
        {
            More = [fires.QuietAt(9, "a node is being replaced")],
        };
    }

    private static IEnumerable<InputSeries> Up(int pods, int minutes) => Enumerable.Range(0, pods).Select(pod =>
        new InputSeries($$"""up{job="web",namespace="team-a",service="web",pod="up-{{pod}}"}""", $"1x{minutes}"));
}
