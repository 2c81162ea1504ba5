using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;

namespace Platform.Components.Spot.Alerts;

/// <summary>The termination handler does not run.</summary>
internal static class SpotHandlerDown
{
    /// <summary>The alert.</summary>
    /// <param name="context">What alerts depend on.</param>
    /// <param name="installed">Whether the platform installs the handler, and so knows that there is one.</param>
    public static Alert Of(AlertContext context, bool installed) => Down.Of(
        installed ? context : context with { Presence = _ => OperatorPresence.Adopted },
        OperatorName.KubePrometheusStack,
        new(
            "SpotHandlerDown", SpotPanel.Domain, "termination handler", "aws-node-termination-handler", "kube-system",
            AlertPriority.P2)) with
    {
        Meaning = "A node that EC2 takes back now goes without a drain: its pods are killed after two minutes.",
        Panel = SpotPanel.Of("errors"),
    };
}
