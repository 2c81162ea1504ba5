using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Signals.Alerts;

namespace Platform.Components.PlatformAlerts;

/// <summary>Alerts that are there only while their operator runs.</summary>
internal static class OperatorAlerts
{
    /// <summary>The alerts of the operators that run.</summary>
    /// <param name="context">What they depend on.</param>
    /// <returns>The alerts, in the order of the operators.</returns>
    public static IEnumerable<Alert> Of(AlertContext context) =>
        Enum.GetValues<OperatorName>().Where(context.Runs).SelectMany(name => Of(name, context));

    private static ImmutableArray<Alert> Of(OperatorName name, AlertContext context) => name switch
    {
        OperatorName.Loki =>
            [LokiRequestErrors.Of(context), LokiDiscardingLines.Of(), LokiNoIngestion.Of(context)],
        OperatorName.Tempo => [TempoDown.Of(context), TempoMetricsGeneratorDropping.Of()],
        OperatorName.ArgoCd =>
            [ArgoCdDown.Of(context), ArgoAppSyncFailed.Of(), ArgoAppHealthDegraded.Of(), ArgoAppSyncStatusUnknown.Of()],
        OperatorName.ExternalSecrets =>
            [ExternalSecretsDown.Of(context), ExternalSecretNotReady.Of(), SecretStoreNotReady.Of()],
        OperatorName.CertManager =>
        [
            CertManagerDown.Of(context), CertificateRenewalOverdue.Of(), CertificateExpiresSoon.Of(context),
            CertificateNotReady.Of(), ClusterIssuerNotReady.Of(), CertManagerAcmeRateLimited.Of(),
        ],
        OperatorName.Kyverno =>
            [KyvernoAdmissionControllerDown.Of(context), KyvernoPolicyErrors.Of(), KyvernoPolicyViolations.Of()],
        OperatorName.Karpenter => [KarpenterDown.Of(context), NodePoolNearLimit.Of(context)],
        OperatorName.Cilium => [CiliumAgentDown.Of(context), CiliumPolicyRefused.Of()],
        OperatorName.BlackboxExporter =>
        [
            ClusterDnsFailing.Of(), ProbeFailing.Of(), ProbeCertificateExpiring.Ticket(context),
            ProbeCertificateExpiring.Page(context),
        ],
        _ => [],
    };
}
