using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>cert-manager does not run.</summary>
internal static class CertManagerDown
{
    public static Alert Of(AlertContext context) => Down.Of(
        context,
        OperatorName.CertManager,
        new("CertManagerDown", "certificates", "cert-manager", "cert-manager", "cert-manager", AlertPriority.P2)) with
    {
        Meaning =
            "No certificate is issued or renewed, and the alerts on certificates have no data. There are weeks until the "
            + "first one expires.",
        Panel = Overview.Panel("certificates-ready"),
    };
}
