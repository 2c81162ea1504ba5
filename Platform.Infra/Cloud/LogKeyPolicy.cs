namespace Platform.Cloud;

/// <summary>
/// The policy of a log group's KMS key: the account's IAM policies govern it, and CloudWatch Logs uses it for that group
/// alone.
/// </summary>
internal static class LogKeyPolicy
{
    /// <summary>The policy.</summary>
    /// <param name="account">The key's account.</param>
    /// <param name="groupArn">ARN of the log group, without a star at its end.</param>
    /// <returns>The policy.</returns>
    public static PolicyDocument For(AwsAccount account, string groupArn) => new(
        KeyAdministration.By(account),
        new PolicyStatement
        {
            Sid = "LogsUseKey",
            Principal = PolicyPrincipal.Service(account.ServiceHost("logs")),
            Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"],
            Resources = [KeyAdministration.ThisKey],
            Conditions = [PolicyCondition.ArnEquals("kms:EncryptionContext:aws:logs:arn", groupArn)],
        });
}
