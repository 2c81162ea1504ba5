using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>Karpenter does not run.</summary>
internal static class KarpenterDown
{
    /// <summary>Where the platform runs Karpenter itself; Auto Mode's runs in AWS' account and shows no metrics.</summary>
    public static Alert Of(AlertContext context) => Down.Of(
        context,
        OperatorName.Karpenter,
        new("KarpenterDown", "capacity", "Karpenter", "karpenter", "kube-system", AlertPriority.P1)) with
    {
        Meaning =
            "No node is added, and none is drained before a spot interruption takes it. Pods that need room wait.",
        Panel = Overview.Panel("karpenter-pools"),
    };
}
