using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>Argo CD's application controller does not run.</summary>
internal static class ArgoCdDown
{
    public static Alert Of(AlertContext context) => Down.Of(
        context,
        OperatorName.ArgoCd,
        new("ArgoCdDown", "gitops", "Argo CD's controller", "argo-cd-argocd-application-controller-metrics|.*application-controller.*|argocd-metrics", "argocd", AlertPriority.P1)) with
    {
        Meaning =
            "Nothing is deployed, rolled back or healed from Git. What runs goes on running. The alerts on applications "
            + "have no data.",
        Panel = Overview.Panel("argocd-apps"),
    };
}
