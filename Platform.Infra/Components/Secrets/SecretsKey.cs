using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.Secrets;

/// <summary>
/// A key for secrets, one a region: what happens to the key here does not happen to the one there, as it would to a
/// multi-region key's policy or deletion done twice by one script.
/// </summary>
internal static class SecretsKey
{
    /// <summary>Creates the key and its alias.</summary>
    /// <param name="logicalName">The key's logical name.</param>
    /// <param name="plan">What it is for.</param>
    /// <param name="account">Where.</param>
    /// <param name="options">Options of both.</param>
    /// <returns>The key.</returns>
    public static Key Create(
        string logicalName, SecretsPlan plan, AwsAccount account, Func<CustomResourceOptions> options)
    {
        var key = new Key(
            logicalName,
            new KeyArgs
            {
                Description = $"Encrypts the secrets of {plan.Id} in {account.Region.Name}.",
                EnableKeyRotation = true,
                DeletionWindowInDays = plan.Config.KeyDeletionWindowDays,
                Policy = SecretsKeyPolicy.For(account).ToJson(),
            },
            options());
        _ = new Pulumi.Aws.Kms.Alias(
            $"{logicalName}-alias", new AliasArgs { Name = plan.KeyAlias, TargetKeyId = key.KeyId }, options());
        return key;
    }
}
