using Platform.Cloud;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Kms;
using KmsAlias = Pulumi.Aws.Kms.Alias;

namespace Platform.Components.Operators.FluentBit;

/// <summary>The log group of container logs, with its key and the permissions to write.</summary>
internal static class WorkloadLogs
{
    /// <summary>Name of the log group.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The name.</returns>
    public static string GroupName(OperatorPlan plan) => $"/aws/eks/{plan.Cluster.Name}/workloads";

    /// <summary>Creates the key and the group.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="site">Where.</param>
    /// <returns>What the operator stands on.</returns>
    public static OperatorGround Create(OperatorPlan plan, OperatorSite site)
    {
        var account = plan.RequiredAccount;
        var groupArn = account.Arn("logs", $"log-group:{GroupName(plan)}");
        var key = new Key(
            $"{site.Name}-key",
            new KeyArgs
            {
                Description = $"Encrypts the container logs of {plan.Id}.",
                EnableKeyRotation = true,
                DeletionWindowInDays = plan.Protection.Keep ? 30 : 7,
                Policy = LogKeyPolicy.For(account, groupArn).ToJson(),
            },
            plan.Protection.Options(site.Parent));
        _ = new KmsAlias(
            $"{site.Name}-key-alias",
            new AliasArgs { Name = $"alias/{plan.Id}-workload-logs", TargetKeyId = key.KeyId },
            plan.Protection.Options(site.Parent));
        var group = new LogGroup(
            $"{site.Name}-log-group",
            new LogGroupArgs
            {
                Name = GroupName(plan),
                RetentionInDays = plan.Profile.LogRetentionDays,
                KmsKeyId = key.Arn,
            },
            plan.Protection.Options(site.Parent));
        return new OperatorGround
        {
            Ready = [group],
            Identity = new OperatorIdentity
            {
                ServiceAccounts = [FluentBitOperator.ServiceAccount],
                Purpose = $"Fluent Bit write to log group {GroupName(plan)}",
                Policy = Policy(groupArn).ToJson(),
            },
        };
    }

    private static PolicyDocument Policy(string groupArn) => new(
        new PolicyStatement
        {
            Sid = "WriteLogs",
            Actions = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            Resources = [groupArn, $"{groupArn}:log-stream:*"],
        });
}
