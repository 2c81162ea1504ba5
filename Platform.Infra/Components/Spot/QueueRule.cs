using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using Pulumi.Aws.Sqs;

namespace Platform.Components.Spot;

/// <summary>An EventBridge rule that sends to the queue.</summary>
/// <param name="Name">End of its name.</param>
/// <param name="Description">What its events say.</param>
/// <param name="Pattern">What an event must look like, as JSON.</param>
internal sealed record QueueRule(string Name, string Description, Input<string> Pattern)
{
    // The queue keeps a message for no longer either.
    private const int GiveUpAfterSeconds = 300;

    /// <summary>The rule of a kind of event.</summary>
    /// <param name="rule">The kind.</param>
    /// <returns>The rule.</returns>
    public static QueueRule Of(InterruptionRule rule) => new(rule.Name, rule.Description, rule.PatternText());

    /// <summary>Creates it with its target.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="id">The deployment's id.</param>
    /// <param name="queue">The queue that it sends to.</param>
    /// <param name="undelivered">The queue for what it cannot send.</param>
    /// <param name="policy">The queue's policy; without it every event would be lost.</param>
    /// <param name="parent">The component.</param>
    /// <returns>Rule and target.</returns>
    public IReadOnlyList<Resource> Create(
        string name, string id, Queue queue, Queue undelivered, Resource policy, Resource parent)
    {
        var rule = new EventRule(
            $"{name}-{Name}",
            new EventRuleArgs { Name = SpotNames.Rule(id, Name), Description = Description, EventPattern = Pattern },
            new CustomResourceOptions { Parent = parent });
        var target = new EventTarget(
            $"{name}-{Name}-target",
            new EventTargetArgs
            {
                Rule = rule.Name,
                TargetId = "queue",
                Arn = queue.Arn,
                DeadLetterConfig = new EventTargetDeadLetterConfigArgs { Arn = undelivered.Arn },
                RetryPolicy = new EventTargetRetryPolicyArgs
                {
                    MaximumEventAgeInSeconds = GiveUpAfterSeconds,
                    MaximumRetryAttempts = 185,
                },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = { policy } });
        return [rule, target];
    }
}
