using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Signals.Alerts;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>
/// Counts what the rules name in the cluster's audit log, and tells people of it. An alarm that would tell nobody is
/// not made.
/// </summary>
internal static class AuditFilters
{
    private const int Seconds = 300;

    /// <summary>Creates them.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">What the component is made from.</param>
    /// <param name="account">Where.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, AuditTrailArgs args, AwsAccount account, Resource parent)
    {
        var id = args.Deployment.Id;
        var readers = args.Subscriptions.IsEmpty
            ? null
            : AuditTopic.Create(name, id, account, args.Subscriptions, parent);
        var onCall = args.OnCallTopic is { } topic ? Output.Create(account.Arn("sns", topic)) : null;
        foreach (var rule in AuditRules.All)
        {
            Count(name, id, rule, args, parent);
            var priority = rule.In(args.Deployment.Environment);
            if (Reader(priority, onCall, readers) is { } told)
            {
                Tell(name, id, rule, priority, told, parent);
            }
        }
    }

    // P3 is a number to look at: on call would learn to overlook the mails.
    private static Output<string>? Reader(AlertPriority priority, Output<string>? onCall, Output<string>? readers) =>
        priority switch
        {
            AlertPriority.P0 or AlertPriority.P1 => onCall ?? readers,
            AlertPriority.P2 => readers,
            _ => null,
        };

    private static void Count(string name, string id, AuditRule rule, AuditTrailArgs args, Resource parent) =>
        _ = new LogMetricFilter(
            $"{name}-{rule.Name}",
            new LogMetricFilterArgs
            {
                Name = $"{id}-{rule.Name}",
                LogGroupName = args.ClusterName.Apply(ClusterNames.ControlPlaneLogGroupOf),
                Pattern = rule.Pattern(args.Automation),
                MetricTransformation = new LogMetricFilterMetricTransformationArgs
                {
                    Namespace = AuditNames.Metrics,
                    Name = $"{id}-{rule.Name}",
                    Value = "1",
                    DefaultValue = "0",
                    Unit = "Count",
                },
            },
            new CustomResourceOptions { Parent = parent });

    private static void Tell(
        string name, string id, AuditRule rule, AlertPriority priority, Output<string> topic, Resource parent) =>
        _ = new MetricAlarm(
            $"{name}-{rule.Name}-alarm",
            new MetricAlarmArgs
            {
                Name = $"{id}-audit-{rule.Name}",
                AlarmDescription =
                    $"{priority}: {rule.Title}. {rule.Meaning} Who it was: docs/components/audit-trail.md, Who changed it.",
                Namespace = AuditNames.Metrics,
                MetricName = $"{id}-{rule.Name}",
                Statistic = "Sum",
                Period = Seconds,
                // EKS brings its log within minutes, and an event counts at its own time: the period may be over by
                // then.
                EvaluationPeriods = 3,
                DatapointsToAlarm = 1,
                ComparisonOperator = "GreaterThanOrEqualToThreshold",
                Threshold = 1,
                TreatMissingData = "notBreaching",
                // Nobody need be told that it is not happening any more.
                AlarmActions = { topic },
            },
            new CustomResourceOptions { Parent = parent });
}
