using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>One node does not answer; more at once are <see cref="MultipleNodesNotReady"/>.</summary>
internal static class NodeNotReady
{
    /// <summary>
    /// Nodes that go on purpose. Drains by hand and node groups cordon; Karpenter, Auto Mode's too, and the cluster
    /// autoscaler do not, but set a taint (karpenter.sh, concepts/disruption). The kubelet stops before the node is gone.
    /// </summary>
    public static string Leaving { get; } =
        $$"""
        unless on (node)
        max by (node) ({{NodeState.SpecUnschedulable}}) == 1
        unless on (node)
        max by (node) ({{NodeState.SpecTaint}}{key=~"karpenter.sh/disrupted|ToBeDeletedByClusterAutoscaler"}) == 1
        """;

    /// <summary>
    /// A node that is not ready reads <c>false</c> or <c>unknown</c>, so the absence of <c>true</c> is what counts.
    /// </summary>
    private static string Broken { get; } =
        $$"""
        max by (node) ({{NodeState.StatusCondition}}{condition="Ready", status="true"}) == 0
        {{Leaving}}
        """;

    public static Alert Of() => new()
    {
        Name = "NodeNotReady",
        Domain = "nodes",
        Expression = Broken,
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "Node {{ $labels.node }} is not ready",
        Description = "Node {{ $labels.node }} has not been ready for 5 minutes, and nothing drains it.",
        Meaning =
            "The kubelet of the node no longer reports. Its pods are evicted after five minutes and start elsewhere if "
            + "there is room; volumes that it holds stay attached until it is gone.",
        Investigation =
        [
            "Conditions and events: `kubectl describe node NODE`",
            "What ran there: `kubectl get pods -A -o wide --field-selector spec.nodeName=NODE`",
            "Logs, without ssh: apply a `NodeDiagnostic` named after the node (EKS node monitoring agent; built in on "
            + "Auto Mode), or `kubectl debug node/NODE -it --profile=sysadmin --image=public.ecr.aws/amazonlinux/"
            + "amazonlinux:2023` while the kubelet still answers",
            "The instance: `kubectl get node NODE -o jsonpath='{.spec.providerID}'`, then "
            + "`aws ec2 describe-instance-status --instance-ids ID`",
        ],
        Resolution =
        [
            "Auto Mode and Karpenter: `kubectl delete node NODE` drains it and brings a new one",
            "Managed node groups and Auto Scaling groups: `kubectl drain NODE --ignore-daemonsets "
            + "--delete-emptydir-data`, then `aws autoscaling terminate-instance-in-auto-scaling-group --instance-id ID "
            + "--no-should-decrement-desired-capacity`",
        ],
        Panel = Overview.Panel("nodes-ready"),
        Reads = [NodeState.StatusCondition, NodeState.SpecUnschedulable, NodeState.SpecTaint],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "a node falls silent",
            7,
            [
                new("""kube_node_status_condition{node="a",condition="Ready",status="true"}""", "1 1 0x20"),
                new("""kube_node_status_condition{node="a",condition="Ready",status="unknown"}""", "0 0 1x20"),
                new("""kube_node_status_condition{node="b",condition="Ready",status="true"}""", "1x20"),
                new("""kube_node_status_condition{node="a",condition="DiskPressure",status="true"}""", "1x20"),
                new("""kube_node_status_condition{node="b",condition="DiskPressure",status="true"}""", "0x20"),
                new("""kube_node_spec_unschedulable{node="a"}""", "0x20"),
                new("""kube_node_spec_unschedulable{node="b"}""", "0x20"),
                new("""kube_node_spec_taint{node="a",key="node.kubernetes.io/unreachable",effect="NoExecute"}""", "_ _ 1x20"),
            ],
            new FiringAlert(
                "Node a is not ready",
                "Node a has not been ready for 5 minutes, and nothing drains it.",
                ("node", "a")));
        var quiet = Story.Quiet(
            "a node that is being drained goes away",
            15,
            new("""kube_node_status_condition{node="a",condition="Ready",status="true"}""", "0x20"),
            new("""kube_node_status_condition{node="a",condition="Ready",status="false"}""", "0x20"),
            new("""kube_node_spec_unschedulable{node="a"}""", "1x20"),
            new("""kube_node_spec_unschedulable{node="b"}""", "0x20"));
        return new(fires, quiet)
        {
            More =
            [
                fires.QuietAt(6, "four minutes are no outage yet"),
                Story.Fires(
                    "another node is drained meanwhile",
                    5,
                    [
                        new("""kube_node_status_condition{node="a",condition="Ready",status="true"}""", "0x20"),
                        new("""kube_node_spec_unschedulable{node="b"}""", "1x20"),
                        new("""kube_node_spec_taint{node="b",key="karpenter.sh/disrupted",effect="NoSchedule"}""", "1x20"),
                    ],
                    [.. fires.Firing]),
                Story.Quiet(
                    "Karpenter and the cluster autoscaler each take a node away, and neither cordons it",
                    15,
                    new("""kube_node_status_condition{node="a",condition="Ready",status="true"}""", "0x20"),
                    new("""kube_node_spec_unschedulable{node="a"}""", "0x20"),
                    new("""kube_node_spec_taint{node="a",key="karpenter.sh/disrupted",effect="NoSchedule"}""", "1x20"),
                    new("""kube_node_status_condition{node="b",condition="Ready",status="true"}""", "0x20"),
                    new("""kube_node_spec_taint{node="b",key="ToBeDeletedByClusterAutoscaler",effect="NoSchedule"}""", "1x20")),
            ],
        };
    }
}
