namespace Platform.Cloud;

/// <summary>
/// The policy of a bucket's KMS key. The account's IAM policies govern its administration, so that nobody is locked out
/// if a role is lost; but only one role may use it on data, and only through S3. The role is named in a condition rather
/// than as principal: KMS refuses a policy whose principal does not exist yet, and forgets one that is deleted and made
/// anew.
/// </summary>
internal static class BucketKeyPolicy
{
    /// <summary>The policy.</summary>
    /// <param name="account">The key's account.</param>
    /// <param name="role">Name of the role that uses it.</param>
    /// <param name="workload">Whose role it is, in letters: the beginning of the statement's id.</param>
    /// <returns>The policy.</returns>
    public static PolicyDocument For(AwsAccount account, string role, string workload) => new(
        KeyAdministration.By(account),
        new PolicyStatement
        {
            Sid = $"{workload}UsesKeyThroughS3",
            Principal = PolicyPrincipal.Aws(account.RootArn),
            Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
            Resources = [KeyAdministration.ThisKey],
            Conditions =
            [
                PolicyCondition.ArnEquals("aws:PrincipalArn", account.IamArn($"role/{role}")),
                .. S3Names(account).Select(name => PolicyCondition.StringEquals("kms:ViaService", name)),
            ],
        });

    // How KMS names S3 outside amazonaws.com is documented nowhere: AWS's own CDK writes that suffix in China too. Only
    // S3 can be meant by either, so both are allowed.
    private static IEnumerable<string> S3Names(AwsAccount account) =>
        ((string[])[account.ServiceHost("s3"), $"s3.{account.Region.Name}.amazonaws.com"])
            .Distinct(StringComparer.Ordinal);
}
