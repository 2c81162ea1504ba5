using Platform.Cloud;
using Platform.Signals.Routing;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Components.Routing;

/// <summary>What Alertmanager's receivers need outside its chart.</summary>
/// <param name="Ready">What must stand before Alertmanager starts.</param>
/// <param name="Policy">
/// What its role may do, as JSON; <c>null</c> where it needs none, since no receiver is in AWS.
/// </param>
internal sealed record AlertmanagerGround(IReadOnlyList<Resource> Ready, Input<string>? Policy)
{
    /// <summary>Creates the receivers' Secret, and the topic of everybody on call with its key.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="plan">What routing is made from.</param>
    /// <param name="ns">Alertmanager's namespace.</param>
    /// <param name="role">Name of the role that Alertmanager's pods take.</param>
    /// <param name="parent">The component.</param>
    /// <param name="after">What brings External Secrets with its stores, and the namespace.</param>
    /// <returns>What was created.</returns>
    public static AlertmanagerGround Create(
        string name, RoutingPlan plan, string ns, string role, Resource parent, IReadOnlyList<Resource> after)
    {
        var secrets = ReceiverSecrets.Create(
            name, plan, ns, () => new CustomResourceOptions { Parent = parent, DependsOn = [.. after] });
        if (plan is not { Account: { } account, Config.Sns: { } sns })
        {
            return new AlertmanagerGround(secrets, Policy: null);
        }

        var key = TopicKey.Create(
            $"{name}-oncall", plan.TopicName, $"Encrypts the alerts of {plan.Id} to everybody on call.",
            TopicKey.ForRole(account, role), parent);
        var topic = new AlertTopic
        {
            LogicalName = $"{name}-oncall-topic",
            Name = plan.TopicName,
            Account = account,
            Key = key,
            Subscriptions = sns.Subscriptions,
        };
        var (created, policy) = (topic with { Allowed = [FromAlarms(account, topic.Arn)] }).Create(parent);
        return new AlertmanagerGround([.. secrets, created, policy], Publish(topic.Arn, key));
    }

    /// <summary>
    /// Lets alarms of CloudWatch on what Prometheus does not see, such as queues, send to a topic (Amazon CloudWatch user guide,
    /// alarm actions).
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="topic">The topic's ARN.</param>
    /// <returns>The statement for the topic's policy.</returns>
    public static PolicyStatement FromAlarms(AwsAccount account, string topic) => new()
    {
        Sid = "AlarmsPublish",
        Principal = PolicyPrincipal.Service("cloudwatch.amazonaws.com"),
        Actions = ["sns:Publish"],
        Resources = [topic],
        Conditions =
        [
            PolicyCondition.StringEquals("aws:SourceAccount", account.Id),
            new PolicyCondition("ArnLike", "aws:SourceArn", account.Arn("cloudwatch", "alarm:*")),
        ],
    };

    private static Input<string> Publish(string topicArn, Key key) => key.Arn.Apply(keyArn => new PolicyDocument(
        new PolicyStatement { Sid = "PublishToOnCall", Actions = ["sns:Publish"], Resources = [topicArn] },
        new PolicyStatement { Sid = "EncryptForOnCall", Actions = TopicKey.Use, Resources = [keyArn] }).ToJson());
}
