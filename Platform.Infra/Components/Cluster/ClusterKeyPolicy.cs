using Platform.Cloud;

namespace Platform.Components.Cluster;

/// <summary>
/// Who may use the cluster's key. Roles are named in conditions rather than as principals: KMS refuses a policy whose
/// principal does not exist yet.
/// </summary>
internal static class ClusterKeyPolicy
{
    public static PolicyDocument For(ClusterPlan plan) => new(
        KeyAdministration.By(plan.Account),
        new PolicyStatement
        {
            Sid = "ControlPlaneEncryptsSecrets",
            Principal = PolicyPrincipal.Aws(plan.Account.RootArn),
            Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"],
            Resources = [KeyAdministration.ThisKey],
            Conditions =
            [
                PolicyCondition.ArnEquals(
                    "aws:PrincipalArn", plan.Account.IamArn($"role/{plan.Names.ControlPlaneRole}")),
            ],
        },
        new PolicyStatement
        {
            // Whoever creates the cluster hands EKS a grant on the key, as far as IAM lets them. The condition
            // kms:GrantIsForAWSResource would make EKS refuse to create it (EKS user guide, security considerations).
            Sid = "CreatorGrantsToEks",
            Principal = PolicyPrincipal.Aws(plan.Account.RootArn),
            Actions = ["kms:CreateGrant"],
            Resources = [KeyAdministration.ThisKey],
        },
        new PolicyStatement
        {
            Sid = "CloudWatchEncryptsLogs",
            Principal = PolicyPrincipal.Service(plan.Account.ServiceHost("logs")),
            Actions =
            [
                "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey",
                "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo",
            ],
            Resources = [KeyAdministration.ThisKey],
            Conditions =
            [
                .. ((string[])[plan.Names.ControlPlaneLogGroup, plan.Names.FlowLogGroup]).Select(group =>
                    PolicyCondition.ArnEquals(
                        "kms:EncryptionContext:aws:logs:arn", plan.Account.Arn("logs", $"log-group:{group}"))),
            ],
        });
}
