using System.Collections.Immutable;
using Platform.Cloud;

namespace Platform.Components.Operators.Karpenter;

/// <summary>What Karpenter may do with instances: only what carries the cluster's tags.</summary>
internal static class KarpenterInstances
{
    private static readonly ImmutableArray<string> Made =
        ["fleet", "instance", "launch-template", "network-interface", "spot-instances-request", "volume"];

    /// <summary>The statements.</summary>
    /// <param name="account">Where.</param>
    /// <param name="cluster">The cluster's name.</param>
    /// <returns>The statements.</returns>
    public static ImmutableArray<PolicyStatement> Statements(AwsAccount account, string cluster) =>
    [
        new PolicyStatement
        {
            Sid = "LaunchFrom",
            Actions = ["ec2:CreateFleet", "ec2:RunInstances"],
            Resources =
            [
                // AWS's own images and their snapshots belong to no account of ours.
                .. Arns(account, owner: "", "image", "snapshot"),
                .. Arns(account, "*", "capacity-reservation", "placement-group", "security-group", "subnet"),
            ],
        },
        new PolicyStatement
        {
            Sid = "LaunchFromTemplate",
            Actions = ["ec2:CreateFleet", "ec2:RunInstances"],
            Resources = Arns(account, "*", "launch-template"),
            Conditions = KarpenterTags.Resource(cluster),
        },
        new PolicyStatement
        {
            Sid = "LaunchTagged",
            Actions = ["ec2:CreateFleet", "ec2:CreateLaunchTemplate", "ec2:RunInstances"],
            Resources = Arns(account, "*", [.. Made]),
            Conditions = KarpenterTags.Request(cluster),
        },
        new PolicyStatement
        {
            Sid = "TagAtLaunch",
            Actions = ["ec2:CreateTags"],
            Resources = Arns(account, "*", [.. Made]),
            Conditions =
            [
                .. KarpenterTags.Request(cluster),
                PolicyCondition.StringEquals("ec2:CreateAction", "CreateFleet"),
                PolicyCondition.StringEquals("ec2:CreateAction", "CreateLaunchTemplate"),
                PolicyCondition.StringEquals("ec2:CreateAction", "RunInstances"),
            ],
        },
        new PolicyStatement
        {
            Sid = "TagLater",
            Actions = ["ec2:CreateTags"],
            Resources = Arns(account, "*", "instance"),
            Conditions =
            [
                .. KarpenterTags.Resource(cluster),
                new PolicyCondition("StringEqualsIfExists", "aws:RequestTag/eks:eks-cluster-name", cluster),
                new PolicyCondition("ForAllValues:StringEquals", "aws:TagKeys", "Name"),
                new PolicyCondition("ForAllValues:StringEquals", "aws:TagKeys", "eks:eks-cluster-name"),
                new PolicyCondition("ForAllValues:StringEquals", "aws:TagKeys", "karpenter.sh/nodeclaim"),
            ],
        },
        new PolicyStatement
        {
            Sid = "End",
            Actions = ["ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"],
            Resources = Arns(account, "*", "instance", "launch-template"),
            Conditions = KarpenterTags.Resource(cluster),
        },
    ];

    private static ImmutableArray<string> Arns(
        AwsAccount account, string owner, params ReadOnlySpan<string> kinds)
    {
        var arns = ImmutableArray.CreateBuilder<string>(kinds.Length);
        foreach (var kind in kinds)
        {
            arns.Add($"arn:{account.Region.Partition}:ec2:{account.Region.Name}:{owner}:{kind}/*");
        }

        return arns.ToImmutable();
    }
}
