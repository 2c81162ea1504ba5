using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Components.Routing;

namespace Platform.Components.Spot;

/// <summary>Who may do what with the queues.</summary>
internal static class QueuePolicies
{
    /// <summary>
    /// The stack's own rules may send, over TLS, and nobody else outside the account's IAM may do anything.
    /// </summary>
    /// <param name="arn">The queue's ARN.</param>
    /// <param name="account">The account of queue and rules.</param>
    /// <param name="rules">ARNs of the rules.</param>
    /// <returns>The policy.</returns>
    public static PolicyDocument Of(string arn, AwsAccount account, ImmutableArray<string> rules) => new(
        new PolicyStatement
        {
            Sid = "DenyPlainHttp",
            Effect = PolicyEffect.Deny,
            Principal = PolicyPrincipal.Anyone,
            Actions = ["sqs:*"],
            Resources = [arn],
            Conditions = [PolicyCondition.Bool("aws:SecureTransport", false)],
        },
        new PolicyStatement
        {
            Sid = "EventBridgeSends",
            Principal = PolicyPrincipal.Service("events.amazonaws.com"),
            Actions = ["sqs:SendMessage"],
            Resources = [arn],
            Conditions =
            [
                PolicyCondition.StringEquals("aws:SourceAccount", account.Id),
                .. rules.Select(rule => PolicyCondition.ArnEquals("aws:SourceArn", rule)),
            ],
        });

    /// <summary>
    /// EventBridge may encrypt and the reader decrypt. EventBridge's statement has no condition, as its requests to KMS for
    /// an encrypted target name neither rule nor account reliably.
    /// </summary>
    /// <param name="account">The key's account.</param>
    /// <param name="reader">Name of the reader's role.</param>
    /// <returns>The key's policy.</returns>
    public static PolicyDocument Key(AwsAccount account, string reader) => new(
    [
        .. TopicKey.ForEventBridge(account).Statements,
        new PolicyStatement
        {
            Sid = "ReaderDecryptsMessages",
            Principal = PolicyPrincipal.Aws(account.RootArn),
            Actions = Reading,
            Resources = [KeyAdministration.ThisKey],
            // KMS refuses a principal that does not exist yet.
            Conditions = [PolicyCondition.ArnEquals("aws:PrincipalArn", account.IamArn($"role/{reader}"))],
        },
    ]);

    /// <summary>What a reader needs of the key (Amazon SQS developer guide, key management).</summary>
    public static ImmutableArray<string> Reading { get; } = ["kms:Decrypt"];
}
