using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A node's memory is nearly used up.</summary>
internal static class NodeMemoryHigh
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "NodeMemoryHigh",
        Domain = "nodes",
        Expression =
            $$"""
            1 - max by (instance) ({{NodeExporter.MemoryAvailableBytes}})
              / max by (instance) ({{NodeExporter.MemoryTotalBytes}})
              > {{AlertContext.Share(context.Thresholds.NodeMemoryPercent)}}
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Memory of {{ $labels.instance }} is at {{ $value | humanizePercentage }}",
        Description =
            "The node at {{ $labels.instance }} has used {{ $value | humanizePercentage }} of its memory for 15 minutes.",
        Meaning =
            "Memory cannot be shared out: at the end the kubelet evicts pods, or the kernel kills processes. Pods that use "
            + "more than they request go first.",
        Investigation =
        [
            "Which node: `kubectl get nodes -o wide`, by its address",
            "Who uses it: `kubectl top pods -A --sort-by=memory`",
            "Whether one grows without end: the panel of container memory, over a day",
        ],
        Resolution =
        [
            "Raise memory requests to what is used, so that the scheduler counts it",
            "Restart what leaks: `kubectl rollout restart deployment/NAME -n NAMESPACE`, and tell its owner",
        ],
        Panel = Overview.Panel("node-memory"),
        Reads = [NodeExporter.MemoryAvailableBytes, NodeExporter.MemoryTotalBytes],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "14 of 100 are left",
            15,
            [
                new("""node_memory_MemAvailable_bytes{instance="a"}""", "14x20"),
                new("""node_memory_MemTotal_bytes{instance="a"}""", "100x20"),
                new("""node_memory_MemAvailable_bytes{instance="b"}""", "60x20"),
                new("""node_memory_MemTotal_bytes{instance="b"}""", "100x20"),
            ],
            new FiringAlert(
                "Memory of a is at 86%", "The node at a has used 86% of its memory for 15 minutes.", ("instance", "a")));
        return new(
            fires,
            Story.Quiet(
                "16 of 100 are left, and 10 of 20 elsewhere",
                30,
                new("""node_memory_MemAvailable_bytes{instance="a"}""", "16x40"),
                new("""node_memory_MemTotal_bytes{instance="a"}""", "100x40"),
                new("""node_memory_MemAvailable_bytes{instance="b"}""", "10x40"),
                new("""node_memory_MemTotal_bytes{instance="b"}""", "20x40")))
        {
            More = [fires.QuietAt(14, "a batch job took it for a while")],
        };
    }
}
