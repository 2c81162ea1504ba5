using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Cloud;
using Platform.Components.Routing;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Aws.Sqs;

namespace Platform.Components.Spot;

/// <summary>Makes the queue of interruptions with its dead-letter queue, and has the rules send to it.</summary>
/// <param name="name">The component's name.</param>
/// <param name="args">What the component is made from.</param>
/// <param name="account">Where.</param>
/// <param name="parent">The component.</param>
internal sealed class InterruptionQueueBuilder(
    string name, SpotHandlingArgs args, AwsAccount account, Resource parent)
{
    /// <summary>A message that is older tells of a node that is gone.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan KeptUndelivered = TimeSpan.FromDays(14);

    private readonly string _id = args.Deployment.Id;

    /// <summary>Makes everything.</summary>
    /// <param name="rules">Which events go to the queue.</param>
    /// <param name="reader">Name of the role that reads it.</param>
    /// <param name="receives">
    /// How often a message may be received without being deleted before it goes to the dead-letter queue. Both readers hide
    /// a received message for 20 seconds (Karpenter: pkg/providers/sqs; handler: <c>sqsMsgVisibilityTimeoutSec</c>).
    /// </param>
    /// <returns>The queue.</returns>
    public InterruptionQueue Create(ImmutableArray<QueueRule> rules, string reader, int receives)
    {
        ImmutableArray<string> arns =
            [.. rules.Select(rule => account.Arn("events", $"rule/{SpotNames.Rule(_id, rule.Name)}"))];
        var undelivered = Undelivered(arns);
        var key = Key(reader);
        var queue = new Queue(
            $"{name}-queue",
            Encrypted(key, new QueueArgs
            {
                Name = SpotNames.Queue(_id),
                MessageRetentionSeconds = (int)Kept.TotalSeconds,
                ReceiveWaitTimeSeconds = 20,
                RedrivePolicy = undelivered.Arn.Apply(arn => Redrive(arn, receives)),
            }),
            Options());
        var policy = Policy("queue-policy", queue, SpotNames.Queue(_id), arns);
        return new InterruptionQueue(
            SpotNames.Queue(_id),
            queue.Url,
            key?.Arn,
            [queue, policy, .. rules.SelectMany(rule => rule.Create(name, _id, queue, undelivered, policy, parent))]);
    }

    private static string Redrive(string arn, int receives) => new JsonObject
    {
        ["deadLetterTargetArn"] = arn,
        ["maxReceiveCount"] = receives,
    }.ToJsonString();

    private static QueueArgs Encrypted(Key? key, QueueArgs queue)
    {
        if (key is null)
        {
            queue.SqsManagedSseEnabled = true;
        }
        else
        {
            queue.KmsMasterKeyId = key.Arn;
        }

        return queue;
    }

    // AWS's own key aws/sqs would not do: its policy does not let EventBridge in, and cannot be changed.
    private Key? Key(string reader) => args.Spot.QueueEncryption == QueueEncryption.Sqs ? null : TopicKey.Create(
        name, SpotNames.Queue(_id), $"Encrypts the interruptions of nodes of {_id}.",
        QueuePolicies.Key(account, reader), parent);

    // With SQS's own keys in any case, so that a fault of the queue's key does not lose what it kept from the queue.
    private Queue Undelivered(ImmutableArray<string> rules)
    {
        var undelivered = new Queue(
            $"{name}-undelivered",
            new QueueArgs
            {
                Name = SpotNames.Undelivered(_id),
                MessageRetentionSeconds = (int)KeptUndelivered.TotalSeconds,
                SqsManagedSseEnabled = true,
                RedriveAllowPolicy = new JsonObject
                {
                    ["redrivePermission"] = "byQueue",
                    ["sourceQueueArns"] = new JsonArray(account.Arn("sqs", SpotNames.Queue(_id))),
                }.ToJsonString(),
            },
            Options());
        _ = Policy("undelivered-policy", undelivered, SpotNames.Undelivered(_id), rules);
        return undelivered;
    }

    private QueuePolicy Policy(string suffix, Queue queue, string queueName, ImmutableArray<string> rules) => new(
        $"{name}-{suffix}",
        new QueuePolicyArgs
        {
            QueueUrl = queue.Url,
            Policy = QueuePolicies.Of(account.Arn("sqs", queueName), account, rules).ToJson(),
        },
        Options());

    private CustomResourceOptions Options() => new() { Parent = parent };
}
