using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>A secret store is not reached.</summary>
internal static class SecretStoreNotReady
{
    public static Alert Of() => new()
    {
        Name = "SecretStoreNotReady",
        Domain = "secrets",
        Expression =
            $$"""
            max by (namespace, exported_namespace, name) (
              {{ExternalSecretsOperator.SecretStoreStatusCondition}}{condition="Ready", status="False"}
            ) == 1
            or
            max by (namespace, exported_namespace, name) (
              {{ExternalSecretsOperator.ClusterSecretStoreStatusCondition}}{condition="Ready", status="False"}
            ) == 1
            """,
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Critical,
        Priority = AlertPriority.P1,
        Summary = "Secret store {{ $labels.name }} is not reached",
        Description = "Secret store {{ $labels.name }} has not been ready for 10 minutes.",
        Meaning = "No secret of this store is synced. Pods that start now may lack theirs.",
        Investigation =
        [
            "Why: `kubectl describe clustersecretstore NAME`, or `kubectl describe secretstore NAME -n NAMESPACE`",
            "Its access: `aws eks list-pod-identity-associations --cluster-name CLUSTER --namespace external-secrets`",
            "The way: endpoint of Secrets Manager in the VPC, egress of namespace external-secrets",
        ],
        Resolution =
        [
            "The role was changed: apply the stack again",
            "The endpoint is not reached: its security group, and private DNS",
        ],
        Panel = Overview.Panel("secret-stores"),
        Reads =
        [
            ExternalSecretsOperator.SecretStoreStatusCondition,
            ExternalSecretsOperator.ClusterSecretStoreStatusCondition,
        ],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "the role lost its access",
            10,
            [
                new("""clustersecretstore_status_condition{namespace="external-secrets",name="aws",condition="Ready",status="False"}""", "1x20"),
                new("""secretstore_status_condition{namespace="external-secrets",exported_namespace="team-a",name="own",condition="Ready",status="False"}""", "1x20"),
            ],
            new FiringAlert(
                "Secret store aws is not reached",
                "Secret store aws has not been ready for 10 minutes.",
                ("namespace", "external-secrets"), ("name", "aws")),
            new FiringAlert(
                "Secret store own is not reached",
                "Secret store own has not been ready for 10 minutes.",
                ("namespace", "external-secrets"), ("exported_namespace", "team-a"), ("name", "own")));
        return new(
            fires,
            Story.Quiet(
                "both are ready",
                30,
                new("""clustersecretstore_status_condition{namespace="external-secrets",name="aws",condition="Ready",status="False"}""", "0x40"),
                new("""clustersecretstore_status_condition{namespace="external-secrets",name="aws",condition="Ready",status="True"}""", "1x40"),
                new("""clustersecretstore_status_condition{namespace="external-secrets",name="aws",condition="Other",status="False"}""", "1x40"),
                new("""secretstore_status_condition{namespace="external-secrets",exported_namespace="team-a",name="own",condition="Ready",status="False"}""", "0x40"),
                new("""secretstore_status_condition{namespace="external-secrets",exported_namespace="team-a",name="own",condition="Other",status="False"}""", "1x40"),
                new("""secretstore_status_condition{namespace="external-secrets",exported_namespace="team-a",name="own",condition="Ready",status="True"}""", "1x40")))
        {
            More = [fires.QuietAt(9, "AWS may come back")],
        };
    }
}
