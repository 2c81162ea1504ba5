using Platform.Cloud;

namespace Platform.Components.Secrets;

/// <summary>Who may use the keys of secrets: whoever IAM lets use them, and through Secrets Manager alone.</summary>
internal static class SecretsKeyPolicy
{
    /// <summary>The policy of a key.</summary>
    /// <param name="account">The key's account and region.</param>
    public static PolicyDocument For(AwsAccount account) => new(
        KeyAdministration.By(account),
        new PolicyStatement
        {
            Sid = "AccountUsesKeyThroughSecretsManager",
            Principal = PolicyPrincipal.Aws(account.RootArn),
            Actions =
            [
                "kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom",
                "kms:ReEncryptTo",
            ],
            Resources = [KeyAdministration.ThisKey],
            Conditions = [Through(account)],
        });

    /// <summary>
    /// The right to decrypt under a key that has an alias and whose id is not known yet, through Secrets Manager.
    /// </summary>
    /// <param name="sid">What it is for, in letters and digits.</param>
    /// <param name="account">The key's account and region.</param>
    /// <param name="alias">The alias.</param>
    public static PolicyStatement Decrypt(string sid, AwsAccount account, string alias) => new()
    {
        Sid = sid,
        Actions = ["kms:Decrypt"],
        Resources = [account.Arn("kms", "key/*")],
        Conditions =
        [
            new PolicyCondition("ForAnyValue:StringEquals", "kms:ResourceAliases", alias),
            Through(account),
        ],
    };

    private static PolicyCondition Through(AwsAccount account) =>
        PolicyCondition.StringEquals("kms:ViaService", account.ServiceHost("secretsmanager"));
}
