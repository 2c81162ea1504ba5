using System.Collections.Immutable;
using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.Routing;

/// <summary>The KMS key of encrypted topics.</summary>
internal static class TopicKey
{
    /// <summary>Creates the key and its alias.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="id">Name behind <c>alias/</c>.</param>
    /// <param name="description">What the key is for.</param>
    /// <param name="policy">The key's policy.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The key.</returns>
    public static Key Create(string name, string id, string description, PolicyDocument policy, Resource parent)
    {
        var key = new Key(
            $"{name}-key",
            new KeyArgs { Description = description, EnableKeyRotation = true, Policy = policy.ToJson() },
            new CustomResourceOptions { Parent = parent });
        _ = new Pulumi.Aws.Kms.Alias(
            $"{name}-key-alias",
            new AliasArgs { Name = $"alias/{id}", TargetKeyId = key.KeyId },
            new CustomResourceOptions { Parent = parent });
        return key;
    }

    /// <summary>
    /// The policy of a key for topics that EventBridge sends to. The statement has no condition: with
    /// <c>aws:SourceAccount</c> or <c>aws:SourceArn</c> nothing would be delivered (Amazon SNS developer guide, key
    /// management: neither is supported from EventBridge to encrypted topics).
    /// </summary>
    /// <param name="account">The key's account.</param>
    /// <returns>The policy.</returns>
    public static PolicyDocument ForEventBridge(AwsAccount account) => new(
        KeyAdministration.By(account),
        new PolicyStatement
        {
            Sid = "EventBridgeEncryptsMessages",
            Principal = PolicyPrincipal.Service("events.amazonaws.com"),
            Actions = Use,
            Resources = [KeyAdministration.ThisKey],
        });

    /// <summary>The policy of a key for a topic that one role and alarms of CloudWatch send to.</summary>
    /// <param name="account">The key's account.</param>
    /// <param name="role">
    /// The role's name. It stands in a condition, as KMS refuses a principal that does not exist yet.
    /// </param>
    /// <returns>The policy.</returns>
    public static PolicyDocument ForRole(AwsAccount account, string role) => new(
        KeyAdministration.By(account),
        new PolicyStatement
        {
            Sid = "AlertmanagerEncryptsMessages",
            Principal = PolicyPrincipal.Aws(account.RootArn),
            Actions = Use,
            Resources = [KeyAdministration.ThisKey],
            Conditions = [PolicyCondition.ArnEquals("aws:PrincipalArn", account.IamArn($"role/{role}"))],
        },
        FromAlarms);

    /// <summary>The policy of a key for a topic that only alarms of CloudWatch send to.</summary>
    /// <param name="account">The key's account.</param>
    /// <returns>The policy.</returns>
    public static PolicyDocument ForAlarms(AwsAccount account) => new(KeyAdministration.By(account), FromAlarms);

    private static PolicyStatement FromAlarms => new()
    {
        Sid = "AlarmsEncryptMessages",
        Principal = PolicyPrincipal.Service("cloudwatch.amazonaws.com"),
        Actions = Use,
        Resources = [KeyAdministration.ThisKey],
    };

    /// <summary>What a sender needs of a topic's key (Amazon SNS developer guide, key management).</summary>
    public static ImmutableArray<string> Use { get; } = ["kms:Decrypt", "kms:GenerateDataKey"];
}
