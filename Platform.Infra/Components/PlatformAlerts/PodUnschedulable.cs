using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>There is no node for a pod, and none comes.</summary>
internal static class PodUnschedulable
{
    public static Alert Of() => new()
    {
        Name = "PodUnschedulable",
        Domain = "pods",
        Expression = $$"""max by (namespace, pod) ({{PodState.StatusUnschedulable}}) == 1""",
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "There is no node for {{ $labels.namespace }}/{{ $labels.pod }}",
        Description = "Pod {{ $labels.namespace }}/{{ $labels.pod }} has fitted no node for 10 minutes.",
        Meaning =
            "A new node takes two to three minutes with Auto Mode or Karpenter, so the autoscaler cannot or must not bring "
            + "one.",
        Investigation =
        [
            "Why: `kubectl describe pod POD -n NAMESPACE`, event `FailedScheduling`",
            "What the autoscaler says: `kubectl get nodepools,nodeclaims` and `kubectl describe nodeclaims`",
            "Quotas of the account: `aws service-quotas list-service-quotas --service-code ec2 --query "
            + "\"Quotas[?contains(QuotaName,'Running On-Demand')]\"`",
        ],
        Resolution =
        [
            "The node pool's limits are reached: raise `spec.limits`",
            "No capacity of that type: allow more instance types or zones",
            "Managed node groups do not grow by themselves: raise their desired size",
        ],
        Panel = Overview.Panel("pods-unschedulable"),
        Reads = [PodState.StatusUnschedulable],
        MutedBy = Mute.WithoutNodes,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "no node takes it",
            10,
            [new("""kube_pod_status_unschedulable{namespace="team-a",pod="a",uid="u"}""", "1x20")],
            new FiringAlert(
                "There is no node for team-a/a",
                "Pod team-a/a has fitted no node for 10 minutes.",
                ("namespace", "team-a"), ("pod", "a")));
        return new(
            fires,
            Story.Quiet(
                "a node came after six minutes, and another never waited",
                20,
                new("""kube_pod_status_unschedulable{namespace="team-a",pod="a",uid="u"}""", "1x6 _x20"),
                new("""kube_pod_status_unschedulable{namespace="team-a",pod="b",uid="v"}""", "0x20")))
        {
            More = [fires.QuietAt(9, "a node may be on its way")],
        };
    }
}
