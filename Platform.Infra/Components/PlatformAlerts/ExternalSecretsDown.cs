using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>External Secrets does not run.</summary>
internal static class ExternalSecretsDown
{
    public static Alert Of(AlertContext context) => Down.Of(
        context,
        OperatorName.ExternalSecrets,
        new("ExternalSecretsDown", "secrets", "External Secrets", "external-secrets-metrics|external-secrets", "external-secrets", AlertPriority.P2)) with
    {
        Meaning =
            "Secrets in the cluster stay as they are: rotated keys do not arrive, and new namespaces get none. The alerts on "
            + "secrets have no data.",
        Panel = Overview.Panel("external-secrets"),
    };
}
