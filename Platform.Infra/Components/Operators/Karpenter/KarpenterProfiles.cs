using System.Collections.Immutable;
using Platform.Cloud;

namespace Platform.Components.Operators.Karpenter;

/// <summary>What Karpenter may do with the role of its nodes, and with the instance profiles it makes for it.</summary>
internal static class KarpenterProfiles
{
    private const string NodeClass = "karpenter.k8s.aws/ec2nodeclass";
    private const string Region = "topology.kubernetes.io/region";

    /// <summary>The statements.</summary>
    /// <param name="account">Where.</param>
    /// <param name="cluster">The cluster's name.</param>
    /// <param name="nodeRole">Name of the nodes' role.</param>
    /// <returns>The statements.</returns>
    public static ImmutableArray<PolicyStatement> Statements(AwsAccount account, string cluster, string nodeRole) =>
    [
        new PolicyStatement
        {
            Sid = "PassNodeRole",
            Actions = ["iam:PassRole"],
            Resources = [account.IamArn($"role/{nodeRole}")],
            Conditions = [PolicyCondition.StringEquals("iam:PassedToService", $"ec2.{account.Region.DnsSuffix}")],
        },
        Profiles(
            account,
            "CreateProfile",
            Tagged("Request", account, cluster, named: true),
            "iam:CreateInstanceProfile"),
        Profiles(
            account,
            "TagProfile",
            [
                .. Tagged("Request", account, cluster, named: true),
                .. Tagged("Resource", account, cluster, named: false),
            ],
            "iam:TagInstanceProfile"),
        Profiles(
            account,
            "UseProfile",
            Tagged("Resource", account, cluster, named: false),
            "iam:AddRoleToInstanceProfile",
            "iam:DeleteInstanceProfile",
            "iam:RemoveRoleFromInstanceProfile"),
        Profiles(account, "ReadProfile", [], "iam:GetInstanceProfile"),
        new PolicyStatement { Sid = "ListProfiles", Actions = ["iam:ListInstanceProfiles"], Resources = ["*"] },
    ];

    private static PolicyStatement Profiles(
        AwsAccount account,
        string sid,
        ImmutableArray<PolicyCondition> conditions,
        params ImmutableArray<string> actions) =>
        new()
        {
            Sid = sid,
            Actions = actions,
            Resources = [account.IamArn("instance-profile/*")],
            Conditions = conditions,
        };

    private static ImmutableArray<PolicyCondition> Tagged(
        string side, AwsAccount account, string cluster, bool named) =>
    [
        PolicyCondition.StringEquals($"aws:{side}Tag/{KarpenterTags.Owned(cluster)}", "owned"),
        PolicyCondition.StringEquals($"aws:{side}Tag/{Region}", account.Region.Name),
        .. named
            ? (ImmutableArray<PolicyCondition>)
                [PolicyCondition.StringEquals($"aws:{side}Tag/eks:eks-cluster-name", cluster)]
            : [],
        PolicyCondition.StringLike($"aws:{side}Tag/{NodeClass}", "*"),
    ];
}
