using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The Alertmanagers do not see one another.</summary>
internal static class AlertmanagerClusterIncomplete
{
    public static Alert Of() => new()
    {
        Name = "AlertmanagerClusterIncomplete",
        Domain = "monitoring",
        Expression =
            $$"""
            min by (namespace, service) (max_over_time({{Alertmanager.ClusterMembers}}[5m]))
              < on (namespace, service)
            count by (namespace, service) (count_over_time({{Alertmanager.ClusterMembers}}[5m]))
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "An Alertmanager of {{ $labels.namespace }} sees {{ $value }} members only",
        Description =
            "An Alertmanager of {{ $labels.namespace }}/{{ $labels.service }} has seen {{ $value }} members for 15 minutes, "
            + "fewer than there are.",
        Meaning =
            "Each sends for itself: pages come twice, and a silence or a mute that one knows does not hold at the others.",
        Investigation =
        [
            "What they say: `kubectl -n NAMESPACE logs alertmanager-kube-prometheus-stack-alertmanager-0 -c alertmanager | grep -i "
            + "cluster`",
            "Between them, port 9094 of TCP and UDP: `kubectl -n NAMESPACE get networkpolicies`",
        ],
        Resolution =
        [
            "A network policy between them: allow port 9094",
            "One hangs: `kubectl -n NAMESPACE delete pod POD`",
        ],
        Panel = Overview.Panel("alertmanager-notifications"),
        Reads = [Alertmanager.ClusterMembers],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "one of three was cut off twenty minutes ago",
            25,
            [Members("a-0", "3x4 2x40"), Members("a-1", "3x4 2x40"), Members("a-2", "3x4 1x40")],
            new FiringAlert(
                "An Alertmanager of monitoring sees 1 members only",
                "An Alertmanager of monitoring/am has seen 1 members for 15 minutes, fewer than there are.",
                ("namespace", "monitoring"), ("service", "am")));
        return new(
            fires,
            Story.Quiet(
                "two see each other, and now and then one does not",
                40,
                Members("a-0", "2 2 1 1 2 2 1 1 2 2 1 1 2x40"),
                Members("a-1", "2x60")))
        {
            More =
            [
                fires.QuietAt(24, "they may find one another again"),
                Story.Quiet(
                    "one was replaced by another of three", 26,
                    Members("a-0", "3x40"), Members("a-1", "3x9 _x3 3x40"), Members("a-2", "3x40")),
            ],
        };
    }

    private static InputSeries Members(string pod, string values) => new(
        $$"""alertmanager_cluster_members{namespace="monitoring",service="am",pod="{{pod}}"}""", values);
}
