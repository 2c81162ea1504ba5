using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.ExternalSecrets;

/// <summary>External Secrets: copies secrets from AWS Secrets Manager into the cluster.</summary>
internal static class ExternalSecretsOperator
{
    /// <summary>The service account whose role reads the secrets.</summary>
    public const string ServiceAccount = "external-secrets";

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.ExternalSecrets,
        Place = new OperatorPlace("external-secrets", PodSecurityLevel.Restricted),
        Chart = Charts.ExternalSecrets,
        CrdGroups = ["external-secrets.io", "generators.external-secrets.io"],
        Values = ExternalSecretsValues.Of,
        Ground = static (plan, _) => plan.Account is { } account
            ? new OperatorGround { Identity = ExternalSecretsPolicy.Identity(plan.Id, account) }
            : OperatorGround.None,
        Traffic = ExternalSecretsTraffic.Of,
        Extras = static (plan, site) => plan.Account is { } account ? [SecretsManagerStore.Create(account, site)] : [],
    };
}
