using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Components.Spot;
using Pulumi;

namespace Platform.Components.Operators.Karpenter;

/// <summary>
/// What Karpenter's role may do: the statements of upstream's own template, for the one cluster and region. A
/// <c>Describe</c> or <c>List</c> has no resource to name; everything else is bound to the cluster's tags.
/// </summary>
/// <remarks>
/// Source: aws/karpenter-provider-aws, website/content/en/preview/getting-started, cloudformation.yaml, 2026-08-21.
/// </remarks>
internal static class KarpenterPolicy
{
    /// <summary>The policy.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The policy as JSON.</returns>
    public static Input<string> For(OperatorPlan plan) => plan.InterruptionQueue?.KeyArn is { } key
        ? Output.Tuple(NodeRole.NameOf(plan.Cluster), key).Apply(both => Document(plan, both.Item1, both.Item2).ToJson())
        : NodeRole.NameOf(plan.Cluster).Apply(role => Document(plan, role, queueKey: null).ToJson());

    private static PolicyDocument Document(OperatorPlan plan, string nodeRole, string? queueKey)
    {
        var account = plan.RequiredAccount;
        var cluster = plan.Cluster.Name;
        return new PolicyDocument(
        [
            .. KarpenterInstances.Statements(account, cluster),
            .. KarpenterProfiles.Statements(account, cluster, nodeRole),
            .. Discovery(account, cluster),
            .. Interruption(account, plan.InterruptionQueue?.Name, queueKey),
        ]);
    }

    private static ImmutableArray<PolicyStatement> Discovery(AwsAccount account, string cluster) =>
    [
        new PolicyStatement
        {
            Sid = "ClusterEndpoint",
            Actions = ["eks:DescribeCluster"],
            Resources = [account.ClusterArn(cluster)],
        },
        new PolicyStatement
        {
            Sid = "RegionalReading",
            Actions =
            [
                "ec2:DescribeCapacityReservations", "ec2:DescribeImages", "ec2:DescribeInstanceStatus",
                "ec2:DescribeInstanceTypeOfferings", "ec2:DescribeInstanceTypes", "ec2:DescribeInstances",
                "ec2:DescribeLaunchTemplates", "ec2:DescribePlacementGroups", "ec2:DescribeSecurityGroups",
                "ec2:DescribeSpotPriceHistory", "ec2:DescribeSubnets",
            ],
            Resources = ["*"],
            Conditions = [PolicyCondition.StringEquals("aws:RequestedRegion", account.Region.Name)],
        },
        new PolicyStatement
        {
            Sid = "PublicParameters",
            Actions = ["ssm:GetParameter"],
            Resources = [$"arn:{account.Region.Partition}:ssm:{account.Region.Name}::parameter/aws/service/*"],
        },
        new PolicyStatement { Sid = "Prices", Actions = ["pricing:GetProducts"], Resources = ["*"] },
    ];

    private static ImmutableArray<PolicyStatement> Interruption(AwsAccount account, string? queue, string? key) =>
    [
        .. queue is null ? [] : (ImmutableArray<PolicyStatement>)
        [
            new PolicyStatement
            {
                Sid = "InterruptionQueue",
                Actions = ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"],
                Resources = [account.Arn("sqs", queue)],
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
    ];
}
