using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>The termination handler could not drain a node.</summary>
internal static class SpotDrainFailed
{
    private const string Selector = """{job="aws-node-termination-handler", node_status="error"}""";

    /// <summary>The alert. The counter of an action that fails is born with the first failure, at 1.</summary>
    public static Alert Of() => new()
    {
        Name = "SpotDrainFailed",
        Domain = SpotPanel.Domain,
        Expression =
            $$"""
            sum by (node_action) (increase({{TerminationHandler.ActionsTotal}}{{Selector}}[15m])) > 0
            or
            sum by (node_action) (
              {{TerminationHandler.ActionsTotal}}{{Selector}}
              unless
              {{TerminationHandler.ActionsTotal}}{{Selector}} offset 15m
            ) > 0
            """,
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "The termination handler could not {{ $labels.node_action }} a node",
        Description =
            "Within the last 15 minutes the termination handler failed to {{ $labels.node_action }} a node that EC2 takes back.",
        Meaning = "The node went, or goes, with pods on it. They start elsewhere, without having ended in order.",
        Investigation =
        [
            "Which node, and why: `kubectl -n kube-system logs -l app.kubernetes.io/name=aws-node-termination-handler --tail=500 "
            + "| grep -i error`",
            "A budget that gives no way: PdbBlocksDrain",
            "post-drain: the lifecycle action could not be completed, or the message not deleted; the role's policy",
        ],
        Resolution =
        [
            "A budget that never gives way: `maxUnavailable: 1` and two replicas",
            "Pods that take longer than the notice: a shorter `terminationGracePeriodSeconds`",
        ],
        Panel = SpotPanel.Of("actions"),
        Reads = [TerminationHandler.ActionsTotal],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "the first drain that fails",
            3,
            [
                new("""actions_total{job="aws-node-termination-handler",node_action="cordon-and-drain",node_status="error",pod="a"}""", "_ _ 1x60"),
                new("""actions_total{job="aws-node-termination-handler",node_action="pre-drain",node_status="success",pod="a"}""", "0+1x60"),
            ],
            new FiringAlert(
                "The termination handler could not cordon-and-drain a node",
                "Within the last 15 minutes the termination handler failed to cordon-and-drain a node that EC2 takes back.",
                ("node_action", "cordon-and-drain")));
        return new(
            fires,
            Story.Quiet(
                "drains succeed, and another program counts errors",
                10,
                new("""actions_total{job="aws-node-termination-handler",node_action="cordon-and-drain",node_status="success",pod="a"}""", "0+1x60"),
                new("""actions_total{job="shop",node_action="checkout",node_status="error",pod="b"}""", "0+1x60")))
        {
            More =
            [
                fires.QuietAt(19, "it is over sixteen minutes later"),
                Story.Quiet(
                    "a further one, seventeen minutes ago",
                    37,
                    new InputSeries(
                        """actions_total{job="aws-node-termination-handler",node_action="cordon-and-drain",node_status="error",pod="a"}""",
                        "1x19 2x60")),
                Story.Fires(
                    "a further one, fourteen minutes ago",
                    34,
                    [new("""actions_total{job="aws-node-termination-handler",node_action="cordon-and-drain",node_status="error",pod="a"}""", "1x19 2x60")],
                    [.. fires.Firing]),
            ],
        };
    }
}
