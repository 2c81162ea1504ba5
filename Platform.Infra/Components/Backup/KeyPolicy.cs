using Platform.Cloud;

namespace Platform.Components.Backup;

/// <summary>
/// The KMS key's policy. The account's IAM policies govern its administration, so that nobody is locked out if a role
/// is lost; but only Velero's role may use it on data, and only through S3. The role is named in a condition rather
/// than as principal: KMS refuses a policy whose principal does not exist yet, and forgets one that is deleted and made
/// anew.
/// </summary>
internal static class KeyPolicy
{
    public static PolicyDocument For(AwsAccount account, string role) => new(
        new PolicyStatement
        {
            Sid = "AccountAdministersKey",
            Principal = PolicyPrincipal.Aws(account.RootArn),
            Actions =
            [
                "kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:DescribeKey", "kms:DisableKey",
                "kms:DisableKeyRotation", "kms:EnableKey", "kms:EnableKeyRotation", "kms:GetKeyPolicy",
                "kms:GetKeyRotationStatus", "kms:ListGrants", "kms:ListKeyPolicies", "kms:ListKeyRotations",
                "kms:ListResourceTags", "kms:PutKeyPolicy", "kms:RevokeGrant", "kms:RotateKeyOnDemand",
                "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias",
                "kms:UpdateKeyDescription",
            ],
            Resources = [ThisKey],
        },
        new PolicyStatement
        {
            Sid = "VeleroUsesKeyThroughS3",
            Principal = PolicyPrincipal.Aws(account.RootArn),
            Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
            Resources = [ThisKey],
            Conditions =
            [
                PolicyCondition.ArnEquals("aws:PrincipalArn", account.IamArn($"role/{role}")),
                PolicyCondition.StringEquals("kms:ViaService", account.ServiceHost("s3")),
            ],
        });

    // In a key policy the star stands for the key that the policy hangs on.
    private const string ThisKey = "*";
}
