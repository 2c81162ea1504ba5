using System.Collections.Immutable;
using Platform.Cloud;
using Pulumi;

namespace Platform.Components.Spot;

/// <summary>
/// What the handler's role may do. Its documentation gives six actions on everything; it calls these only, and all but the
/// description of instances on named resources.
/// </summary>
/// <remarks>Source: aws/aws-node-termination-handler@v1.25.6, pkg/monitor/sqsevent.</remarks>
internal static class HandlerPolicy
{
    /// <summary>The policy.</summary>
    /// <param name="account">Where.</param>
    /// <param name="queue">The queue that it reads.</param>
    /// <param name="groups">The groups whose hooks it answers; <c>null</c> where none is known.</param>
    /// <returns>The policy as JSON.</returns>
    public static Input<string> For(
        AwsAccount account, InterruptionQueue queue, Output<ImmutableArray<string>>? groups)
    {
        var names = groups ?? Output.Create(ImmutableArray<string>.Empty);
        return queue.KeyArn is { } key
            ? Output.Tuple(names, key).Apply(both => Document(account, queue.Name, both.Item1, both.Item2).ToJson())
            : names.Apply(known => Document(account, queue.Name, known, key: null).ToJson());
    }

    private static PolicyDocument Document(
        AwsAccount account, string queue, ImmutableArray<string> groups, string? key) => new(
    [
        new PolicyStatement
        {
            Sid = "InterruptionQueue",
            Actions = ["sqs:DeleteMessage", "sqs:ReceiveMessage"],
            Resources = [account.Arn("sqs", queue)],
        },
        // EC2 lets no description be limited to resources.
        new PolicyStatement
        {
            Sid = "WhichNode",
            Actions = ["ec2:DescribeInstances"],
            Resources = ["*"],
            Conditions = [PolicyCondition.StringEquals("aws:RequestedRegion", account.Region.Name)],
        },
        .. groups.IsEmpty ? [] : (ImmutableArray<PolicyStatement>)
        [
            new PolicyStatement
            {
                Sid = "LetInstancesEnd",
                Actions = ["autoscaling:CompleteLifecycleAction"],
                Resources =
                [
                    .. groups.Select(group =>
                        account.Arn("autoscaling", $"autoScalingGroup:*:autoScalingGroupName/{group}")),
                ],
            },
        ],
        .. key is null ? [] : (ImmutableArray<PolicyStatement>)
        [
            new PolicyStatement
            {
                Sid = "InterruptionQueueKey",
                Actions = QueuePolicies.Reading,
                Resources = [key],
            },
        ],
    ]);
}
