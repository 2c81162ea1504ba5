using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Components.Routing;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>The topic of those who read what was done by hand, when they have time.</summary>
internal static class AuditTopic
{
    /// <summary>Creates it with its key.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="id">The deployment's id.</param>
    /// <param name="account">Where.</param>
    /// <param name="subscriptions">Who reads, by name.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The topic's ARN.</returns>
    public static Output<string> Create(
        string name, string id, AwsAccount account, ImmutableSortedDictionary<string, SubscriptionConfig> subscriptions,
        Resource parent)
    {
        var key = TopicKey.Create(
            name, AuditNames.Topic(id), $"Encrypts what was done by hand in {id} on its way to people.",
            TopicKey.ForAlarms(account), parent);
        var topic = new AlertTopic
        {
            LogicalName = $"{name}-topic",
            Name = AuditNames.Topic(id),
            Account = account,
            Key = key,
            Subscriptions = subscriptions,
        };
        return (topic with { Allowed = [AlertmanagerGround.FromAlarms(account, topic.Arn)] }).Create(parent).Topic.Arn;
    }
}
