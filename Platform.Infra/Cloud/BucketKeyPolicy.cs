using System.Collections.Immutable;

namespace Platform.Cloud;

/// <summary>
/// The policy of a bucket's KMS key. The account's IAM policies govern its administration, so that nobody is locked out
/// if a role is lost; but only the roles that it names may use it on data, and only through S3. A role is named in a
/// condition rather than as principal: KMS refuses a policy whose principal does not exist yet, and forgets one that is
/// deleted and made anew.
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
        Use(account, $"{workload}UsesKeyThroughS3", [role], "kms:Decrypt", "kms:GenerateDataKey"));

    /// <summary>Lets roles use the key on data, through S3 in the account's region.</summary>
    /// <param name="account">The key's account and region.</param>
    /// <param name="sid">What the statement is for, in letters and digits.</param>
    /// <param name="roles">Names of the roles.</param>
    /// <param name="actions">What they may do with it.</param>
    /// <returns>The statement.</returns>
    public static PolicyStatement Use(
        AwsAccount account, string sid, IEnumerable<string> roles, params ImmutableArray<string> actions) => new()
        {
            Sid = sid,
            Principal = PolicyPrincipal.Aws(account.RootArn),
            Actions = actions,
            Resources = [KeyAdministration.ThisKey],
            Conditions =
            [
                .. roles.Select(role => PolicyCondition.ArnEquals("aws:PrincipalArn", account.IamArn($"role/{role}"))),
                .. ThroughS3(account),
            ],
        };

    /// <summary>That S3 in the account's region asks KMS.</summary>
    /// <param name="account">The account and region.</param>
    /// <returns>The conditions.</returns>
    public static IEnumerable<PolicyCondition> ThroughS3(AwsAccount account) =>
        S3Names(account).Select(name => PolicyCondition.StringEquals("kms:ViaService", name));

    // How KMS names S3 outside amazonaws.com is documented nowhere: AWS's own CDK writes that suffix in China too. Only
    // S3 can be meant by either, so both are allowed.
    private static IEnumerable<string> S3Names(AwsAccount account) =>
        ((string[])[account.ServiceHost("s3"), $"s3.{account.Region.Name}.amazonaws.com"])
            .Distinct(StringComparer.Ordinal);
}
