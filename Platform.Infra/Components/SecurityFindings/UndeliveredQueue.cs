using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Sqs;

namespace Platform.Components.SecurityFindings;

/// <summary>
/// The queue of findings that EventBridge could not send within a day. It is encrypted with SQS's own key, so that a fault
/// of the topics' key does not lose them as well.
/// </summary>
internal static class UndeliveredQueue
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>Creates it.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="queueName">The queue's name.</param>
    /// <param name="account">Where.</param>
    /// <param name="rules">ARNs of the rules that may send to it.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The queue and its policy.</returns>
    public static (Queue Queue, Resource Policy) Create(
        string name, string queueName, AwsAccount account, IEnumerable<string> rules, Resource parent)
    {
        var queue = new Queue(
            $"{name}-undelivered",
            new QueueArgs
            {
                Name = queueName,
                MessageRetentionSeconds = (int)Kept.TotalSeconds,
                SqsManagedSseEnabled = true,
            },
            new CustomResourceOptions { Parent = parent });
        var policy = new QueuePolicy(
            $"{name}-undelivered-policy",
            new QueuePolicyArgs
            {
                QueueUrl = queue.Url,
                Policy = Policy(account.Arn("sqs", queueName), rules).ToJson(),
            },
            new CustomResourceOptions { Parent = parent });
        return (queue, policy);
    }

    private static PolicyDocument Policy(string arn, IEnumerable<string> rules) => new(
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
            Sid = "EventBridgeKeepsUndelivered",
            Principal = PolicyPrincipal.Service("events.amazonaws.com"),
            Actions = ["sqs:SendMessage"],
            Resources = [arn],
            Conditions = [.. rules.Select(rule => PolicyCondition.ArnEquals("aws:SourceArn", rule))],
        });
}
