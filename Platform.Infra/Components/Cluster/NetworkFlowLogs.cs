using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Kms;

namespace Platform.Components.Cluster;

/// <summary>Records of the VPC's traffic, in CloudWatch.</summary>
internal static class NetworkFlowLogs
{
    /// <summary>Creates them.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="network">The network.</param>
    /// <param name="key">The key that encrypts them.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, ClusterPlan plan, ClusterNetwork network, Key key, Resource parent)
    {
        var group = ClusterLogGroup.Create(
            $"{name}-flow-log-group", plan.Names.FlowLogGroup, plan.LogRetentionDays, plan, key, parent);
        var spec = new ServiceRoleSpec(
            plan.Names.FlowLogs,
            $"Lets VPC flow logs of {plan.ClusterName} reach CloudWatch.",
            Trust(plan.Account),
            []);
        var role = ServiceRole.Create($"{name}-flow-log-role", spec, plan.Account, parent).Role;
        var policy = new RolePolicy(
            $"{name}-flow-log-policy",
            new RolePolicyArgs
            {
                Name = plan.Names.FlowLogs,
                Role = role.Name,
                Policy = new PolicyDocument(Writing(plan)).ToJson(),
            },
            new CustomResourceOptions { Parent = parent });
        _ = new FlowLog(
            $"{name}-flow-log",
            new FlowLogArgs
            {
                VpcId = network.VpcId,
                TrafficType = "ALL",
                LogDestinationType = "cloud-watch-logs",
                LogDestination = group.Arn,
                IamRoleArn = role.Arn,
                MaxAggregationInterval = 600,
                Tags = { ["Name"] = plan.ClusterName },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = { policy } });
    }

    private static PolicyStatement Trust(AwsAccount account) => new()
    {
        Sid = "FlowLogs",
        Principal = PolicyPrincipal.Service("vpc-flow-logs.amazonaws.com"),
        Actions = ["sts:AssumeRole"],
        Conditions = [PolicyCondition.StringEquals("aws:SourceAccount", account.Id)],
    };

    private static PolicyStatement Writing(ClusterPlan plan)
    {
        var group = plan.Account.Arn("logs", $"log-group:{plan.Names.FlowLogGroup}");
        return new PolicyStatement
        {
            Sid = "WriteFlowLogs",
            Actions =
            [
                "logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents",
            ],
            Resources = [group, $"{group}:*"],
        };
    }
}
