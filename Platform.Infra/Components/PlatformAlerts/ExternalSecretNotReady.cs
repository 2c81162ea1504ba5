using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A secret is not synced from its store.</summary>
internal static class ExternalSecretNotReady
{
    public static Alert Of() => new()
    {
        Name = "ExternalSecretNotReady",
        Domain = "secrets",
        Expression =
            $$"""
            max by (namespace, exported_namespace, name) (
              {{ExternalSecretsOperator.StatusCondition}}{condition="Ready", status="False"}
            ) == 1
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "ExternalSecret {{ or $labels.exported_namespace $labels.namespace }}/{{ $labels.name }} is not synced",
        Description =
            "ExternalSecret {{ or $labels.exported_namespace $labels.namespace }}/{{ $labels.name }} has not been synced for "
            + "15 minutes.",
        Meaning = "The secret in the cluster is missing or old. Pods that need a new one do not start.",
        Investigation =
        [
            "Why: `kubectl describe externalsecret NAME -n NAMESPACE`",
            "In the store: `aws secretsmanager describe-secret --secret-id KEY`",
        ],
        Resolution =
        [
            "The key does not exist: create it, or correct `remoteRef.key`",
            "No access: the store's role, and the secret's KMS key",
            "Then try at once: `kubectl annotate externalsecret NAME -n NAMESPACE force-sync=$(date +%s) --overwrite`",
        ],
        Panel = Overview.Panel("external-secrets"),
        Reads = [ExternalSecretsOperator.StatusCondition],
        MutedBy = [.. Mute.WithoutApiServer, new MutedBy("SecretStoreNotReady", ["cluster", "exported_namespace"])],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "the key is gone",
            15,
            [
                new(Condition("keys", "Ready", "False"), "1x20"),
                new(Condition("keys", "Ready", "True"), "0x20"),
            ],
            new FiringAlert(
                "ExternalSecret team-a/keys is not synced",
                "ExternalSecret team-a/keys has not been synced for 15 minutes.",
                ("namespace", "external-secrets"), ("exported_namespace", "team-a"), ("name", "keys")));
        return new(
            fires,
            Story.Quiet(
                "it is synced, and not deleted",
                30,
                new(Condition("keys", "Ready", "False"), "0x40"),
                new(Condition("keys", "Ready", "True"), "1x40"),
                new(Condition("keys", "Deleted", "False"), "1x40")))
        {
            More = [fires.QuietAt(14, "the store may come back")],
        };
    }

    private static string Condition(string name, string condition, string status) =>
        $$"""externalsecret_status_condition{namespace="external-secrets",exported_namespace="team-a",name="{{name}}",condition="{{condition}}",status="{{status}}"}""";
}
