using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>Kyverno answers no admission request.</summary>
internal static class KyvernoAdmissionControllerDown
{
    /// <summary>The chart's service of that name is scraped (kyverno: charts/kyverno/templates/_helpers).</summary>
    public static Alert Of(AlertContext context) => Down.Of(
        context,
        OperatorName.Kyverno,
        new(
            "KyvernoAdmissionControllerDown", "governance", "Kyverno's admission controller", "kyverno-svc-metrics",
            "kyverno", AlertPriority.P1)) with
    {
        Meaning =
            "Policies are not enforced; where they refuse, the API server now refuses every change of what they look at, "
            + "outside of kube-system and kyverno.",
        Panel = Overview.Panel("targets-up"),
    };
}
