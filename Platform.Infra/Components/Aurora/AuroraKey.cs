using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.Aurora;

/// <summary>The key of the database and its backups. Lost, all of them are, so it is kept as long as they are.</summary>
internal static class AuroraKey
{
    private const int LongestDays = 30;
    private const int ShortestDays = 7;

    /// <summary>Creates the key and its alias.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="names">What the database is called.</param>
    /// <param name="protection">Whether it outlives the stack.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The key.</returns>
    public static Key Create(string name, AuroraNames names, DataProtection protection, Resource parent)
    {
        var key = new Key(
            $"{name}-key",
            new KeyArgs
            {
                Description = $"Encrypts the database {names.Cluster} and its backups.",
                EnableKeyRotation = true,
                DeletionWindowInDays = protection.Keep ? LongestDays : ShortestDays,
                Policy = Policy(names.Account).ToJson(),
            },
            protection.Options(parent));
        _ = new Pulumi.Aws.Kms.Alias(
            $"{name}-key-alias",
            new AliasArgs { Name = names.KeyAlias, TargetKeyId = key.KeyId },
            protection.Options(parent));
        return key;
    }

    /// <summary>
    /// Whoever makes or restores a cluster lets RDS use the key, as far as IAM allows it, and through RDS alone (Aurora user
    /// guide, AWS KMS key management).
    /// </summary>
    private static PolicyDocument Policy(AwsAccount account) => new(
        KeyAdministration.By(account),
        new PolicyStatement
        {
            Sid = "AccountUsesKeyThroughRds",
            Principal = PolicyPrincipal.Aws(account.RootArn),
            Actions =
            [
                "kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey",
                "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo",
            ],
            Resources = [KeyAdministration.ThisKey],
            Conditions = [PolicyCondition.StringEquals("kms:ViaService", account.ServiceHost("rds"))],
        });
}
