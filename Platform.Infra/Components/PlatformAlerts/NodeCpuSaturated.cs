using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A node's processors are busy for long.</summary>
internal static class NodeCpuSaturated
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "NodeCpuSaturated",
        Domain = "nodes",
        Expression =
            $$"""
            1 - avg by (instance) (
              sum without (mode) (rate({{NodeExporter.CpuSecondsTotal}}{mode=~"idle|iowait|steal"}[5m]))
            ) > {{AlertContext.Share(context.Thresholds.NodeCpuPercent)}}
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "CPU of {{ $labels.instance }} is at {{ $value | humanizePercentage }}",
        Description = "The node at {{ $labels.instance }} has used {{ $value | humanizePercentage }} of its CPU for 15 minutes.",
        Meaning =
            "Pods with requests still get their share; everything above it competes. Nothing is down, but latency grows.",
        Investigation =
        [
            "Which node: `kubectl get nodes -o wide`, by its address",
            "Who uses it: `kubectl top pods -A --sort-by=cpu`",
            "Requests against use: `kubectl describe node NODE`",
        ],
        Resolution =
        [
            "Raise requests of the pods that need more: the scheduler then spreads them, and new nodes come",
            "Scale out: `kubectl scale deployment NAME -n NAMESPACE --replicas=N`, or the autoscaler's maximum",
        ],
        Panel = Overview.Panel("node-cpu"),
        Reads = [NodeExporter.CpuSecondsTotal],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a node computes at 88 % in bursts of four minutes",
            20,
            [
                new(
                    """node_cpu_seconds_total{instance="a",cpu="0",mode="idle"}""",
                    "0 0 0 0 0 36 36 36 36 36 72 72 72 72 72 108 108 108 108 108 144"),
                new("""node_cpu_seconds_total{instance="a",cpu="0",mode="user"}""", "0+52x40"),
                new("""node_cpu_seconds_total{instance="b",cpu="0",mode="iowait"}""", "0+30x40"),
                new("""node_cpu_seconds_total{instance="b",cpu="0",mode="user"}""", "0+30x40"),
            ],
            new FiringAlert(
                "CPU of a is at 88%", "The node at a has used 88% of its CPU for 15 minutes.", ("instance", "a")));
        return new(
            fires,
            Story.Quiet(
                "a node is busy for ten minutes at a time, with pauses of five",
                40,
                new(
                    """node_cpu_seconds_total{instance="a",cpu="0",mode="idle"}""",
                    "0x10 15+15x4 75x10 90+15x4 150x10 165+15x4"),
                new("""node_cpu_seconds_total{instance="a",cpu="0",mode="system"}""", "0+50x40")))
        {
            More =
            [
                fires.QuietAt(15, "not yet for a quarter of an hour"),
                Story.Quiet(
                    "84 % on both cores",
                    30,
                    new("""node_cpu_seconds_total{instance="a",cpu="0",mode="idle"}""", "0+9.6x40"),
                    new("""node_cpu_seconds_total{instance="a",cpu="1",mode="idle"}""", "0+9.6x40"),
                    new("""node_cpu_seconds_total{instance="a",cpu="0",mode="user"}""", "0+50.4x40")),
            ],
        };
    }
}
