using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A node's clock is not kept by any server.</summary>
internal static class NodeClockSkewed
{
    public static Alert Of() => new()
    {
        Name = "NodeClockSkewed",
        Domain = "nodes",
        Expression =
            $$"""
            max by (instance) (max_over_time({{NodeExporter.TimexSyncStatus}}[5m])) == 0
            and on (instance)
            max by (instance) ({{NodeExporter.TimexMaxerrorSeconds}}) >= 16
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "The clock of {{ $labels.instance }} goes its own way",
        Description = "The clock of the node at {{ $labels.instance }} has not been set by a time server for 10 minutes.",
        Meaning =
            "AWS refuses signatures that are five minutes off, certificates seem not valid yet, and logs and traces are in the wrong "
            + "order.",
        Investigation =
        [
            "The node: `kubectl get nodes -o wide`, by its address",
            "Its time service: `kubectl debug node/NODE -it --profile=sysadmin --image=public.ecr.aws/amazonlinux/"
            + "amazonlinux:2023 -- chroot /host chronyc tracking`; on Auto Mode and Bottlerocket apply a `NodeDiagnostic`",
        ],
        Resolution =
        [
            "Auto Mode and Karpenter: `kubectl delete node NODE` brings a new one",
            "All nodes: 169.254.169.123, the time service of EC2, must be reachable",
        ],
        Panel = Overview.Panel("nodes-ready"),
        Reads = [NodeExporter.TimexSyncStatus, NodeExporter.TimexMaxerrorSeconds],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "since minute 5 no server has set it",
            20,
            [
                new("""node_timex_sync_status{instance="a"}""", "1x4 0x40"),
                new("""node_timex_maxerror_seconds{instance="a"}""", "16x60"),
            ],
            new FiringAlert(
                "The clock of a goes its own way",
                "The clock of the node at a has not been set by a time server for 10 minutes.",
                ("instance", "a")));
        return new(
            fires,
            Story.Quiet(
                "one is set with a great error, one has been unset for a while with a small one",
                30,
                new("""node_timex_sync_status{instance="a"}""", "1x40"),
                new("""node_timex_maxerror_seconds{instance="a"}""", "17x40"),
                new("""node_timex_sync_status{instance="b"}""", "0x40"),
                new("""node_timex_maxerror_seconds{instance="b"}""", "15x40")))
        {
            More = [fires.QuietAt(19, "the server may come back")],
        };
    }
}
