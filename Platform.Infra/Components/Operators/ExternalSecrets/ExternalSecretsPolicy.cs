using Platform.Cloud;

namespace Platform.Components.Operators.ExternalSecrets;

/// <summary>
/// What External Secrets may read: secrets below the deployment's own name, and nothing it could write. Secrets under a
/// KMS key of one's own need <c>kms:Decrypt</c> from that key's policy; under <c>aws/secretsmanager</c> they need none.
/// </summary>
internal static class ExternalSecretsPolicy
{
    /// <summary>Who the operator is in AWS.</summary>
    /// <param name="id">The deployment's id.</param>
    /// <param name="account">The account.</param>
    /// <returns>The identity.</returns>
    public static OperatorIdentity Identity(string id, AwsAccount account) => new()
    {
        ServiceAccounts = [ExternalSecretsOperator.ServiceAccount],
        Purpose = $"External Secrets read the secrets of {id}",
        Policy = new PolicyDocument(new PolicyStatement
        {
            Sid = "DeploymentSecrets",
            Actions = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
            Resources = [account.Arn("secretsmanager", $"secret:{id}/*")],
        }).ToJson(),
    };
}
