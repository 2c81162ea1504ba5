using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Aurora;
using Platform.Components.CrossRegion;
using Platform.Components.Operators;
using Platform.Components.Secrets;
using Platform.Configuration;

namespace Platform.Components.CloudRecoverySignals;

/// <summary>The operators that recovery in AWS cannot do without.</summary>
internal static class CloudRecoveryNeeds
{
    /// <summary>The needs of a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    public static ImmutableArray<OperatorNeed> Of(PlatformConfig config)
    {
        var secrets = SecretsPlan.Of(config);
        return
        [
            .. Need(
                secrets is { Config.ProviderClasses.IsEmpty: false }, OperatorName.SecretsStoreCsiDriver,
                "platform:secrets.providerClasses", "pods' secrets as files"),
            .. Need(
                secrets is { There: not null }, OperatorName.ArgoWorkflows, "platform:secrets.entries",
                "the check that copies can be read"),
            .. Need(
                CrossRegionPlan.Of(config) is not null, OperatorName.ArgoWorkflows, "platform:crossRegion.replicate",
                "the check that copies are there"),
            .. Need(
                AuroraNames.Of(config) is not null, OperatorName.ArgoWorkflows, "platform:aurora",
                "the watch over the database's backups"),
        ];
    }

    private static OperatorNeed[] Need(bool needed, OperatorName name, string path, string why) =>
        needed ? [new OperatorNeed(name, path, why)] : [];
}
