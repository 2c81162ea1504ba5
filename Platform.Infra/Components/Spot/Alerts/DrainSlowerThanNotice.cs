using Platform.Components.PlatformAlerts;
using Platform.Configuration;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>
/// A spot node still has pods a minute and a half into its drain, and EC2 gives two minutes. A drain for another reason
/// counts as well: at an interruption it would be cut off.
/// </summary>
internal static class DrainSlowerThanNotice
{
    /// <summary>The alert, where a drain can be told.</summary>
    /// <param name="mode">How the cluster gets its nodes.</param>
    /// <param name="drained">PromQL of the spot nodes that are being drained.</param>
    public static Alert Of(ComputeMode mode, string drained) => new()
    {
        Name = "DrainSlowerThanNotice",
        Domain = SpotPanel.Domain,
        Expression =
            $$"""
            count by (node) (
              max by (node, namespace, pod) ({{PodState.Info}}{node!="", created_by_kind!~"DaemonSet|Node"})
              * on (namespace, pod) group_left ()
              max by (namespace, pod) ({{PodState.StatusPhase}}{phase="Running"} == 1)
            )
            and on (node)
            {{drained}}
            """,
        For = TimeSpan.FromSeconds(90),
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "Node {{ $labels.node }} drains longer than a spot notice",
        Description = "A minute and a half into the drain of spot node {{ $labels.node }}, {{ $value }} pods still run.",
        Meaning = "At an interruption EC2 would kill these pods 30 seconds from now, whatever they do.",
        Investigation =
        [
            "Which pods: `kubectl get pods -A -o wide --field-selector spec.nodeName=NODE`",
            "What holds them: `kubectl get events -A --field-selector reason=FailedDraining`, a budget, or "
            + "`terminationGracePeriodSeconds`",
        ],
        Resolution =
        [
            "Pods that end within 90 seconds: a shorter grace period and preStop hook",
            "Pods that cannot: on-demand nodes, with a node selector",
            "A budget that gives way slowly: more replicas, or a higher `maxUnavailable`",
        ],
        Panel = SpotPanel.Of("pods-left"),
        Reads = mode == ComputeMode.SelfManaged
            ? [PodState.Info, PodState.StatusPhase, NodeState.SpecTaint]
            : [PodState.Info, PodState.StatusPhase, NodeState.SpecTaint, NodeState.Labels],
        Proof = Proof(mode == ComputeMode.SelfManaged ? NodeMarks.SpotInterruption : NodeMarks.Karpenter),
    };

    private static AlertProof Proof(string taint)
    {
        InputSeries[] node =
        [
            .. taint == NodeMarks.Karpenter
                ? (InputSeries[])[new("""kube_node_spec_taint{node="b",key="karpenter.sh/disrupted",effect="NoSchedule"}""", "1x20")]
                : [],
            new("""kube_node_labels{node="a",label_karpenter_sh_capacity_type="spot"}""", "1x20"),
            new($$"""kube_node_spec_taint{node="a",key="{{taint}}",effect="NoSchedule"}""", "_ _ 1x20"),
            new("""kube_node_labels{node="b",label_karpenter_sh_capacity_type="on-demand"}""", "1x20"),
            new("""kube_node_spec_taint{node="b",key="node.kubernetes.io/unschedulable",effect="NoSchedule"}""", "1x20"),
            new("""kube_node_labels{node="c",label_karpenter_sh_capacity_type="spot"}""", "1x20"),
        ];
        var fires = Story.Fires(
            "two pods are left, one has ended, and the daemon's and the node's own do not count",
            2.5,
            [
                .. node,
                .. Pod("a", "web-1", "ReplicaSet", 1),
                .. Pod("a", "web-2", "ReplicaSet", 1),
                .. Pod("a", "job-1", "Job", 0),
                .. Pod("a", "agent", "DaemonSet", 1),
                .. Pod("a", "proxy", "Node", 1),
                .. Pod("b", "web-3", "ReplicaSet", 1),
                .. Pod("c", "web-4", "ReplicaSet", 1),
            ],
            new FiringAlert(
                "Node a drains longer than a spot notice",
                "A minute and a half into the drain of spot node a, 2 pods still run.",
                ("node", "a"))) with
        { Interval = TimeSpan.FromSeconds(30) };
        return new(
            fires,
            Story.Quiet(
                "only the daemon's pods are left",
                6,
                [.. node, .. Pod("a", "agent", "DaemonSet", 1), .. Pod("a", "proxy", "Node", 1), .. Pod("a", "web-1", "ReplicaSet", 0)])
                with
            { Interval = TimeSpan.FromSeconds(30) })
        {
            More = [fires.QuietAt(2, "a minute into the drain")],
        };
    }

    private static IEnumerable<InputSeries> Pod(string node, string pod, string kind, int running) =>
    [
        new($$"""kube_pod_info{namespace="shop",pod="{{pod}}",node="{{node}}",created_by_kind="{{kind}}"}""", "1x20"),
        new($$"""kube_pod_status_phase{namespace="shop",pod="{{pod}}",phase="Running"}""", $"{running}x20"),
        new($$"""kube_pod_status_phase{namespace="shop",pod="{{pod}}",phase="Succeeded"}""", $"{1 - running}x20"),
    ];
}
