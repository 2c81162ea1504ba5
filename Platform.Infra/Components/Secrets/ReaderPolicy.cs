using Platform.Cloud;

namespace Platform.Components.Secrets;

/// <summary>
/// What External Secrets may read beside the deployment's own secrets in its region: what is under the deployment's keys,
/// the copies in the other region, and the secrets of deployments whose place this one takes.
/// </summary>
internal static class ReaderPolicy
{
    private static readonly string[] Read = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"];

    /// <summary>The policy; without statements where there is nothing beside.</summary>
    /// <param name="plan">Which secrets there are.</param>
    public static PolicyDocument For(SecretsPlan plan) => new(
    [
        .. plan.Config.Entries.IsEmpty ? [] : (PolicyStatement[])
            [SecretsKeyPolicy.Decrypt("DecryptOwn", plan.Account, plan.KeyAlias)],
        .. plan.There is { } there ? (PolicyStatement[])
            [
                new PolicyStatement
                {
                    Sid = "ReadCopies",
                    Actions = [.. Read],
                    Resources = [there.Arn("secretsmanager", $"secret:{plan.Id}/*")],
                },
                SecretsKeyPolicy.Decrypt("DecryptCopies", there, plan.KeyAlias),
            ]
            : [],
        .. plan.Config.ReadDeployments.Order(StringComparer.Ordinal).SelectMany((id, index) => (PolicyStatement[])
        [
            new PolicyStatement
            {
                Sid = $"ReadOther{index}",
                Actions = [.. Read],
                Resources = [plan.Account.Arn("secretsmanager", $"secret:{id}/*")],
            },
            SecretsKeyPolicy.Decrypt($"DecryptOther{index}", plan.Account, SecretsPlan.AliasOf(id)),
        ]),
    ]);
}
