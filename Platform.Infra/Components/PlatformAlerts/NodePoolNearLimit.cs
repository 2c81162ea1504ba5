using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A node pool may hardly grow any more.</summary>
internal static class NodePoolNearLimit
{
    public static Alert Of(AlertContext context) => new()
    {
        Name = "NodePoolNearLimit",
        Domain = "capacity",
        Expression =
            $$"""
            max by (nodepool, resource_type) ({{Karpenter.NodepoolsUsage}})
              / on (nodepool, resource_type)
            (max by (nodepool, resource_type) ({{Karpenter.NodepoolsLimit}}) > 0)
              > {{AlertContext.Share(context.Thresholds.NodePoolPercent)}}
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Node pool {{ $labels.nodepool }} has used {{ $value | humanizePercentage }} of its {{ $labels.resource_type }}",
        Description =
            "Node pool {{ $labels.nodepool }} has been near its limit of {{ $labels.resource_type }} for 15 minutes: "
            + "{{ $value | humanizePercentage }}.",
        Meaning = "At its limit no node is added, and pods wait.",
        Investigation =
        [
            "Its limits: `kubectl get nodepool NAME -o jsonpath='{.spec.limits}'`",
            "Who grows: `kubectl get pods -A --sort-by=.metadata.creationTimestamp | tail`",
        ],
        Resolution = ["Raise `spec.limits`, if the growth is meant and paid for", "Stop what grows without need"],
        Panel = Overview.Panel("karpenter-pools"),
        Reads = [Karpenter.NodepoolsUsage, Karpenter.NodepoolsLimit],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "91 of 100 cores",
            15,
            [
                new("""karpenter_nodepools_usage{nodepool="base",resource_type="cpu"}""", "91x20"),
                new("""karpenter_nodepools_limit{nodepool="base",resource_type="cpu"}""", "100x20"),
            ],
            new FiringAlert(
                "Node pool base has used 91% of its cpu",
                "Node pool base has been near its limit of cpu for 15 minutes: 91%.",
                ("nodepool", "base"), ("resource_type", "cpu")));
        return new(
            fires,
            Story.Quiet(
                "89 of 100 cores, and a pool that is closed with a limit of 0",
                40,
                new("""karpenter_nodepools_usage{nodepool="base",resource_type="cpu"}""", "89x40"),
                new("""karpenter_nodepools_limit{nodepool="base",resource_type="cpu"}""", "100x40"),
                new("""karpenter_nodepools_usage{nodepool="old",resource_type="cpu"}""", "4x40"),
                new("""karpenter_nodepools_limit{nodepool="old",resource_type="cpu"}""", "0x40")))
        {
            More = [fires.QuietAt(14, "a batch job comes and goes")],
        };
    }
}
