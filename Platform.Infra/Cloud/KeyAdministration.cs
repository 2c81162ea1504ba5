namespace Platform.Cloud;

/// <summary>
/// What a KMS key's policy says of its administration: the account's IAM policies govern it, so that nobody is locked out
/// if a role is lost. Nothing in it lets anyone use the key on data.
/// </summary>
internal static class KeyAdministration
{
    /// <summary>In a key policy the star stands for the key that the policy hangs on.</summary>
    public const string ThisKey = "*";

    /// <summary>The statement.</summary>
    /// <param name="account">The key's account.</param>
    /// <returns>The statement.</returns>
    public static PolicyStatement By(AwsAccount account) => new()
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
    };
}
