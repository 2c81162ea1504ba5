using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A node runs out of memory, disk or process ids.</summary>
internal static class NodePressure
{
    public static Alert Of() => new()
    {
        Name = "NodePressure",
        Domain = "nodes",
        Expression =
            $$"""
            max by (node, condition) (
              {{NodeState.StatusCondition}}{condition=~"MemoryPressure|DiskPressure|PIDPressure", status="true"}
            ) == 1
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Node {{ $labels.node }} has {{ $labels.condition }}",
        Description = "Node {{ $labels.node }} has reported {{ $labels.condition }} for 10 minutes.",
        Meaning =
            "The kubelet takes no new pods and evicts those that use most beyond their requests. Pods without requests go "
            + "first.",
        Investigation =
        [
            "What the kubelet says: `kubectl describe node NODE`",
            "Who uses most: `kubectl top pods -A --sort-by=memory` and `kubectl get pods -A -o wide --field-selector "
            + "spec.nodeName=NODE`",
            "Disk, without ssh: `kubectl debug node/NODE -it --profile=sysadmin --image=public.ecr.aws/amazonlinux/"
            + "amazonlinux:2023`, then `df -h /host`",
        ],
        Resolution =
        [
            "Give the pods that grew requests and limits that fit",
            "Disk: images and logs; a larger volume is set on the node class or launch template",
            "Replace the node: `kubectl drain NODE --ignore-daemonsets --delete-emptydir-data`",
        ],
        Panel = Overview.Panel("node-pressure"),
        Reads = [NodeState.StatusCondition],
        MutedBy = [.. Mute.WithoutNodes, new MutedBy("NodeNotReady", ["cluster", "node"])],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a node's disk runs full",
            10,
            [
                new("""kube_node_status_condition{node="a",condition="DiskPressure",status="true"}""", "1x20"),
                new("""kube_node_status_condition{node="a",condition="Ready",status="true"}""", "1x20"),
                new("""kube_node_status_condition{node="b",condition="DiskPressure",status="true"}""", "0x20"),
            ],
            new FiringAlert(
                "Node a has DiskPressure",
                "Node a has reported DiskPressure for 10 minutes.",
                ("node", "a"), ("condition", "DiskPressure")));
        return new(
            fires,
            Story.Quiet(
                "a node is ready, and denies any pressure",
                20,
                new("""kube_node_status_condition{node="a",condition="Ready",status="true"}""", "1x20"),
                new("""kube_node_status_condition{node="a",condition="MemoryPressure",status="true"}""", "0x20"),
                new("""kube_node_status_condition{node="a",condition="MemoryPressure",status="false"}""", "1x20")))
        {
            More = [fires.QuietAt(9, "nine minutes may be the garbage collector's")],
        };
    }
}
