using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Spot.Alerts;

/// <summary>The termination handler runs, and no instance has its tag: it passes over every interruption.</summary>
internal static class SpotHandlerSeesNoNode
{
    /// <summary>The alert, for mode <c>queue</c>: only there does the handler count.</summary>
    public static Alert Of() => new()
    {
        Name = "SpotHandlerSeesNoNode",
        Domain = SpotPanel.Domain,
        Expression =
            $$"""
            max({{TerminationHandler.TaggedNodes}}{job="aws-node-termination-handler"}) == 0
            """,
        For = TimeSpan.FromMinutes(30),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "The termination handler looks after no node",
        Description = "For 30 minutes no node's instance has had the tag aws-node-termination-handler/managed.",
        Meaning = "The handler drops every message, so nodes that EC2 takes back go without a drain.",
        Investigation =
        [
            "Which instances have the tag: `aws ec2 describe-instances --filters "
            + "Name=tag-key,Values=aws-node-termination-handler/managed --query 'Reservations[].Instances[].InstanceId'`",
        ],
        Resolution =
        [
            "Name the groups of the nodes in `platform:spot.autoScalingGroups`, and `pulumi up`",
            "Instances that run already: `aws ec2 create-tags --resources ID --tags "
            + "Key=aws-node-termination-handler/managed,Value=CLUSTER`, or an instance refresh",
        ],
        Panel = SpotPanel.Of("tagged"),
        Reads = [TerminationHandler.TaggedNodes],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "both pods find none",
            30,
            [
                new("""nth_tagged_nodes{job="aws-node-termination-handler",pod="a"}""", "0x60"),
                new("""nth_tagged_nodes{job="aws-node-termination-handler",pod="b"}""", "0x60"),
            ],
            new FiringAlert(
                "The termination handler looks after no node",
                "For 30 minutes no node's instance has had the tag aws-node-termination-handler/managed."));
        return new(
            fires,
            Story.Quiet(
                "one pod has just started and not counted yet, the other finds one node",
                40,
                new("""nth_tagged_nodes{job="aws-node-termination-handler",pod="a"}""", "0x60"),
                new("""nth_tagged_nodes{job="aws-node-termination-handler",pod="b"}""", "1x60")))
        {
            More = [fires.QuietAt(29, "all nodes are replaced at the moment")],
        };
    }
}
