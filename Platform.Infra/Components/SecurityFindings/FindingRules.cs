using Platform.Cloud;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using Pulumi.Aws.Sqs;

namespace Platform.Components.SecurityFindings;

/// <summary>EventBridge rules that send one service's findings to its topic: one rule a severity.</summary>
/// <param name="Id">The deployment's id.</param>
/// <param name="Source">The service.</param>
/// <param name="Least">The least severity that is sent.</param>
internal sealed record FindingRules(string Id, FindingSource Source, FindingSeverity Least)
{
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>ARNs of the rules.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The ARNs.</returns>
    public IEnumerable<string> Arns(AwsAccount account) =>
        FindingClass.AtLeast(Least).Select(one => account.Arn("events", $"rule/{RuleName(one)}"));

    /// <summary>Creates the rules and their targets.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="topic">The topic's ARN.</param>
    /// <param name="undelivered">The queue of what cannot be sent.</param>
    /// <param name="ready">What must stand before something is sent.</param>
    /// <param name="parent">The component.</param>
    public void Create(string name, Output<string> topic, Queue undelivered, Resource[] ready, Resource parent)
    {
        foreach (var one in FindingClass.AtLeast(Least))
        {
            var rule = new EventRule(
                $"{name}-{one.Name}",
                new EventRuleArgs
                {
                    Name = RuleName(one),
                    Description = $"{Source.Title} findings that are {one.Name}, for {one.Priority}.",
                    EventPattern = Source.PatternText(one),
                },
                new CustomResourceOptions { Parent = parent });
            _ = new EventTarget(
                $"{name}-{one.Name}-target",
                new EventTargetArgs
                {
                    Rule = rule.Name,
                    TargetId = "topic",
                    Arn = topic,
                    InputTransformer = new EventTargetInputTransformerArgs
                    {
                        InputPaths = new Dictionary<string, string>(Source.Paths, StringComparer.Ordinal),
                        InputTemplate = Source.Template(one),
                    },
                    DeadLetterConfig = new EventTargetDeadLetterConfigArgs { Arn = undelivered.Arn },
                    RetryPolicy = new EventTargetRetryPolicyArgs
                    {
                        MaximumEventAgeInSeconds = (int)GiveUpAfter.TotalSeconds,
                        MaximumRetryAttempts = 185,
                    },
                },
                new CustomResourceOptions { Parent = parent, DependsOn = ready });
        }
    }

    private string RuleName(FindingClass one) => $"{Id}-{Source.Name}-{one.Name}";
}
