using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>Cilium does not run.</summary>
internal static class CiliumAgentDown
{
    /// <summary>No agent answers; one that is missing on its node is for DaemonSetPodsMissing to tell.</summary>
    /// <param name="context">What alerts depend on.</param>
    public static Alert Of(AlertContext context) => Down.Of(
        context,
        OperatorName.Cilium,
        new("CiliumAgentDown", "cluster", "Cilium agent", "cilium-agent", "kube-system", AlertPriority.P1)) with
    {
        Meaning =
            "What runs goes on under the policies that it has. No pod can start, and no change of a policy or an address "
            + "takes effect.",
        Resolution =
        [
            "Restart it: `kubectl -n kube-system rollout restart daemonset/cilium`",
            "A bad release: `helm -n kube-system history cilium`, then set the last good version in the stack",
        ],
    };
}
