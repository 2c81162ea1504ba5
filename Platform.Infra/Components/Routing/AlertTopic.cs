using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Aws.Sns;

namespace Platform.Components.Routing;

/// <summary>An encrypted SNS topic with its policy and its subscriptions.</summary>
internal sealed record AlertTopic
{
    /// <summary>Beginning of the logical names.</summary>
    public required string LogicalName { get; init; }

    /// <summary>The topic's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The key that encrypts messages at rest.</summary>
    public required Key Key { get; init; }

    /// <summary>What its policy allows, beside what IAM allows the account's own roles.</summary>
    public ImmutableArray<PolicyStatement> Allowed { get; init; } = [];

    /// <summary>Who gets its messages, by name.</summary>
    public required ImmutableSortedDictionary<string, SubscriptionConfig> Subscriptions { get; init; }

    /// <summary>Its ARN.</summary>
    public string Arn => Account.Arn("sns", Name);

    /// <summary>Creates everything.</summary>
    /// <param name="parent">The component.</param>
    /// <returns>The topic and its policy, which must stand before something is sent.</returns>
    public (Topic Topic, Resource Policy) Create(Resource parent)
    {
        var topic = new Topic(
            LogicalName,
            new TopicArgs { Name = Name, KmsMasterKeyId = Key.Arn },
            new CustomResourceOptions { Parent = parent });
        var policy = new TopicPolicy(
            $"{LogicalName}-policy",
            new TopicPolicyArgs { Arn = topic.Arn, Policy = Policy().ToJson() },
            new CustomResourceOptions { Parent = parent });
        foreach (var (name, subscription) in Subscriptions)
        {
            Subscribe(name, subscription, topic, parent);
        }

        return (topic, policy);
    }

    /// <summary>The topic's policy: nothing over plain HTTP, and what is allowed.</summary>
    /// <returns>The policy.</returns>
    public PolicyDocument Policy() => new(
    [
        new PolicyStatement
        {
            Sid = "DenyPlainHttp",
            Effect = PolicyEffect.Deny,
            Principal = PolicyPrincipal.Anyone,
            Actions = ["sns:Publish"],
            Resources = [Arn],
            Conditions = [PolicyCondition.Bool("aws:SecureTransport", false)],
        },
        .. Allowed,
    ]);

    private void Subscribe(string name, SubscriptionConfig subscription, Topic topic, Resource parent) =>
        _ = new TopicSubscription(
            $"{LogicalName}-subscription-{name}",
            new TopicSubscriptionArgs
            {
                Topic = topic.Arn,
                Protocol = Protocol(subscription.Protocol),
                Endpoint = subscription.SecretEndpoint is { } secret
                    ? Output.CreateSecret(secret.Reveal())
                    : subscription.Endpoint!,
            },
            new CustomResourceOptions { Parent = parent });

    private static string Protocol(SubscriptionProtocol protocol) => protocol switch
    {
        SubscriptionProtocol.Email => "email",
        SubscriptionProtocol.Https => "https",
        _ => "sms",
    };
}
