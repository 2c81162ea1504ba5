using System.Collections.Immutable;
using Platform.Cloud;

namespace Platform.Workflows.Aurora;

/// <summary>
/// What the drill may do: make one cluster and one instance, of one name each, from one other cluster. Sources: service
/// authorization reference, Amazon RDS; Aurora user guide, password management with Secrets Manager.
/// </summary>
internal static class AuroraDrillRights
{
    // RDS calls the secrets that it makes so; which cluster's they are is in their tags.
    private const string ManagedSecrets = "secret:rds!cluster-*";

    /// <summary>What the restore may do.</summary>
    /// <param name="plan">What the drill depends on.</param>
    public static ImmutableArray<PolicyStatement> Restore(AuroraDrillPlan plan)
    {
        var account = plan.Names.Account;
        string[] groups =
        [
            account.Arn("rds", "cluster-pg:default.*"), account.Arn("rds", "og:default:*"),
            account.Arn("rds", "pg:default.*"), account.Arn("rds", $"subgrp:{plan.Names.SubnetGroup ?? "*"}"),
        ];
        return
        [
            AuroraDrillPlan.May(
                "RestoreBesideTheSource", [plan.Source, plan.Cluster, .. groups], "rds:RestoreDBClusterToPointInTime"),
            AuroraDrillPlan.May("MakeItsInstance", [plan.Cluster, plan.Instance, .. groups], "rds:CreateDBInstance"),
            AuroraDrillPlan.May("TagBoth", [plan.Cluster, plan.Instance], "rds:AddTagsToResource"),
            AuroraDrillPlan.May(
                "MakeItReadyForAQuery", [plan.Cluster, .. groups], "rds:EnableHttpEndpoint", "rds:ModifyDBCluster"),
            AuroraDrillPlan.May(
                "LetRdsKeepItsPassword", [account.Arn("secretsmanager", ManagedSecrets)],
                "secretsmanager:CreateSecret", "secretsmanager:TagResource"),
            .. Key(account),
        ];
    }

    /// <summary>What the query may do.</summary>
    /// <param name="plan">What the drill depends on.</param>
    public static ImmutableArray<PolicyStatement> Query(AuroraDrillPlan plan) =>
    [
        AuroraDrillPlan.May("AskTheRestoredDatabase", [plan.Cluster], "rds-data:ExecuteStatement"),
        AuroraDrillPlan.May(
            "ReadItsPassword", [plan.Names.Account.Arn("secretsmanager", ManagedSecrets)], "secretsmanager:GetSecretValue") with
        {
            Conditions = [PolicyCondition.StringEquals("aws:ResourceTag/aws:rds:primaryDBClusterArn", plan.Cluster)],
        },
    ];

    // The copy is under the original's key, whose id an adopted database does not tell; only RDS may be asked to use it,
    // and lent it for the cluster alone (Aurora user guide, AWS KMS key management).
    private static ImmutableArray<PolicyStatement> Key(AwsAccount account)
    {
        string[] keys = [account.Arn("kms", "key/*")];
        var throughRds = PolicyCondition.StringEquals("kms:ViaService", account.ServiceHost("rds"));
        return
        [
            AuroraDrillPlan.May(
                "LetRdsUseTheKey", keys, "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey") with
            {
                Conditions = [throughRds],
            },
            AuroraDrillPlan.May("LendRdsTheKey", keys, "kms:CreateGrant") with
            {
                Conditions = [throughRds, PolicyCondition.Bool("kms:GrantIsForAWSResource", true)],
            },
        ];
    }
}
