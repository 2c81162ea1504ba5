using Platform.Cloud;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace Platform.Components.Spot;

/// <summary>
/// Alarms of CloudWatch on the queues, which no exporter shows to Prometheus. They tell everybody on call even where the
/// cluster with its Prometheus is what is broken. Without the topic they would tell nobody, so there are none then.
/// </summary>
internal static class QueueAlarms
{
    private const string Visible = "ApproximateNumberOfMessagesVisible";

    /// <summary>Creates them.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">What the component is made from.</param>
    /// <param name="account">Where.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, SpotHandlingArgs args, AwsAccount account, Resource parent)
    {
        if (args.AlarmTopicName is not { } topic)
        {
            return;
        }

        var id = args.Deployment.Id;
        var topicArn = account.Arn("sns", topic);
        var unread = Alarm(SpotNames.Queue(id), "-not-read", topicArn);
        // A reader takes a message at once, and hides it: one that can be seen all the time is read by nobody. CloudWatch
        // has a sample a minute.
        (unread.Statistic, unread.Period, unread.EvaluationPeriods) = ("Minimum", 60, 3);
        unread.AlarmDescription =
            $"P1: nobody reads the queue of interruptions of {args.Cluster.Name}, so nodes that EC2 takes back are not "
            + "drained. Look after Karpenter, or the node termination handler, in kube-system.";
        _ = new MetricAlarm($"{name}-not-read-alarm", unread, new CustomResourceOptions { Parent = parent });

        var undelivered = Alarm(SpotNames.Undelivered(id), "-not-empty", topicArn);
        (undelivered.Statistic, undelivered.Period, undelivered.EvaluationPeriods) = ("Maximum", 300, 1);
        undelivered.AlarmDescription =
            $"P2: an interruption of a node of {args.Cluster.Name} was not delivered, or not handled in time. The message "
            + "says which; purge the queue when it is understood.";
        _ = new MetricAlarm($"{name}-undelivered-alarm", undelivered, new CustomResourceOptions { Parent = parent });
    }

    private static MetricAlarmArgs Alarm(string queue, string suffix, string topicArn) => new()
    {
        Name = queue + suffix,
        Namespace = "AWS/SQS",
        MetricName = Visible,
        Dimensions = { ["QueueName"] = queue },
        ComparisonOperator = "GreaterThanOrEqualToThreshold",
        Threshold = 1,
        // A queue without messages for hours has no samples at all.
        TreatMissingData = "notBreaching",
        AlarmActions = { topicArn },
        OkActions = { topicArn },
    };
}
