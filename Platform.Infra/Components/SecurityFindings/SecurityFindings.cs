using System.Diagnostics.CodeAnalysis;
using Platform.Cloud;
using Platform.Components.Routing;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Aws.Sqs;

namespace Platform.Components.SecurityFindings;

/// <summary>
/// Findings of GuardDuty and Security Hub: the services where the stack switches them on, and for each an encrypted topic
/// with EventBridge rules by severity.
/// </summary>
[SuppressMessage(
    "Design", "MA0049:Type name should not match containing namespace",
    Justification = "The component is called as its token, and the folder as the component.")]
public sealed class SecurityFindings : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:security:SecurityFindings";

    /// <summary>Whether a stack has anything to do with findings.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>True where the component is needed.</returns>
    public static bool IsWanted(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var (guardDuty, securityHub) = (config.SecurityFindings.GuardDuty, config.SecurityFindings.SecurityHub);
        return config.Cluster.ComputeMode != ComputeMode.Local
            && (guardDuty.State != AccountServiceState.Off || securityHub.State != AccountServiceState.Off);
    }

    /// <summary>ARNs of the topics by service, <c>guardduty</c> and <c>securityhub</c>.</summary>
    public IReadOnlyDictionary<string, Output<string>> TopicArns { get; }

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="config">The stack's configuration, of a stack with AWS.</param>
    /// <param name="options">Its options; they give the AWS provider.</param>
    public SecurityFindings(string name, PlatformConfig config, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(config);
        var account = AwsAccount.Of(
            config.Aws ?? throw new ArgumentException("Findings are of an AWS account.", nameof(config)));
        var id = config.Deployment.Id;
        var (guardDuty, securityHub) = (config.SecurityFindings.GuardDuty, config.SecurityFindings.SecurityHub);
        var protection = DataProtection.Of(config.Deployment.Environment);
        if (guardDuty.State == AccountServiceState.Create)
        {
            AccountServices.GuardDuty($"{name}-guardduty", guardDuty, protection, this);
        }

        if (securityHub.State == AccountServiceState.Create)
        {
            AccountServices.SecurityHub($"{name}-securityhub", securityHub, account, protection, this);
        }

        var key = TopicKey.Create(
            name, $"{id}-security-findings", $"Encrypts the security findings of {id} on their way to people.",
            TopicKey.ForEventBridge(account), this);
        FindingPath[] paths =
        [
            new(new FindingRules(id, FindingSources.GuardDuty, guardDuty.MinimumSeverity),
                guardDuty.State, guardDuty.Subscriptions),
            new(new FindingRules(
                    id, FindingSources.SecurityHub(withGuardDuty: guardDuty.State == AccountServiceState.Off),
                    securityHub.MinimumSeverity),
                securityHub.State, securityHub.Subscriptions),
        ];
        paths = [.. paths.Where(path => path.State != AccountServiceState.Off)];
        var (queue, queuePolicy) = UndeliveredQueue.Create(
            name, $"{id}-undelivered-findings", account, paths.SelectMany(path => path.Rules.Arns(account)), this);
        TopicArns = paths.ToDictionary(
            path => path.Rules.Source.Name, path => Send(name, path, account, key, queue, queuePolicy),
            StringComparer.Ordinal);
        RegisterOutputs(TopicArns.ToDictionary(
            pair => $"{pair.Key}TopicArn", pair => (object?)pair.Value, StringComparer.Ordinal));
    }

    private Output<string> Send(
        string name, FindingPath path, AwsAccount account, Key key, Queue queue, Resource queuePolicy)
    {
        var source = path.Rules.Source;
        var topic = new AlertTopic
        {
            LogicalName = $"{name}-{source.Name}-topic",
            Name = $"{path.Rules.Id}-{source.TopicSuffix}",
            Account = account,
            Key = key,
            Subscriptions = path.Subscriptions,
        };
        var (created, policy) = (topic with { Allowed = [FromEventBridge(topic.Arn)] }).Create(this);
        path.Rules.Create($"{name}-{source.Name}", created.Arn, queue, [policy, queuePolicy], this);
        return created.Arn;
    }

    /// <summary>
    /// Without a condition on the rule: a topic's policy with one is not met by EventBridge (EventBridge user guide,
    /// permissions for Amazon SNS), and the finding would be lost.
    /// </summary>
    private static PolicyStatement FromEventBridge(string topic) => new()
    {
        Sid = "EventBridgePublishes",
        Principal = PolicyPrincipal.Service("events.amazonaws.com"),
        Actions = ["sns:Publish"],
        Resources = [topic],
    };
}
