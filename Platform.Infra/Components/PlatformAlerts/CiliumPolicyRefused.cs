using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>Cilium does not take a policy.</summary>
internal static class CiliumPolicyRefused
{
    /// <summary>Every agent reads every policy, so that one that cannot be read fails on all nodes.</summary>
    public static Alert Of() => new()
    {
        Name = "CiliumPolicyRefused",
        Domain = "cluster",
        Expression =
            $$"""sum(increase({{Cilium.PolicyChangeTotal}}{outcome="fail"}[15m])) > 0""",
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Cilium does not take a network policy",
        Description = "Agents of Cilium failed to take a change of a policy {{ $value | humanize }} times within 15 minutes.",
        Meaning = "The policy is in the cluster and holds nowhere: pods are open that should be closed, or the reverse.",
        Investigation =
        [
            "Which: `kubectl -n kube-system logs daemonset/cilium -c cilium-agent --tail=500 | grep -i policy`",
            "What Cilium says of its own: `kubectl get ciliumnetworkpolicies,ciliumclusterwidenetworkpolicies -A -o wide`",
        ],
        Resolution =
        [
            "Correct the policy as the message says, or take its last change back",
            "It is one of the platform's: give the message to whoever keeps the platform",
        ],
        Panel = Overview.Panel("targets-up"),
        Reads = [Cilium.PolicyChangeTotal],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        const string name = "cilium_policy_change_total";
        var fires = Story.Fires(
            "two nodes do not take a policy",
            25,
            [
                new($$"""{{name}}{outcome="fail",pod="a"}""", "0x15 1x60"),
                new($$"""{{name}}{outcome="fail",pod="b"}""", "0x15 1x60"),
            ],
            new FiringAlert(
                "Cilium does not take a network policy",
                "Agents of Cilium failed to take a change of a policy 2 times within 15 minutes."));
        return new(
            fires,
            Story.Quiet(
                "changes succeed, and one failed long ago",
                40,
                new($$"""{{name}}{outcome="success",pod="a"}""", "0+1x60"),
                new($$"""{{name}}{outcome="fail",pod="a"}""", "1x60")))
        {
            More =
            [
                fires.QuietAt(20, "not for five minutes yet"),
                fires.QuietAt(32, "a quarter of an hour later"),
                Story.Fires(
                    "one node does not take a policy",
                    25,
                    [new($$"""{{name}}{outcome="fail",pod="a"}""", "0x15 1x60")],
                    new FiringAlert(
                        "Cilium does not take a network policy",
                        "Agents of Cilium failed to take a change of a policy 1 times within 15 minutes.")),
            ],
        };
    }
}
