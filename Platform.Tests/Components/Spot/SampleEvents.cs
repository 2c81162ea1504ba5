using System.Text.Json.Nodes;

namespace Platform.Tests.Components.Spot;

/// <summary>
/// Events as AWS documents them, and near misses: EventBridge's event references of Amazon EC2, EC2 Auto Scaling and AWS
/// Health; EC2 user guide, spot interruption notices.
/// </summary>
internal static class SampleEvents
{
    public static IReadOnlyList<(string Name, JsonNode Event)> All { get; } =
    [
        Of("spot warning", "aws.ec2", "EC2 Spot Instance Interruption Warning", """{"instance-id":"i-1","instance-action":"terminate"}"""),
        Of("rebalance", "aws.ec2", "EC2 Instance Rebalance Recommendation", """{"instance-id":"i-1"}"""),
        Of("state pending", "aws.ec2", "EC2 Instance State-change Notification", State("pending")),
        Of("state running", "aws.ec2", "EC2 Instance State-change Notification", State("running")),
        Of("state stopping", "aws.ec2", "EC2 Instance State-change Notification", State("stopping")),
        Of("state stopped", "aws.ec2", "EC2 Instance State-change Notification", State("stopped")),
        Of("state shutting-down", "aws.ec2", "EC2 Instance State-change Notification", State("shutting-down")),
        Of("state terminated", "aws.ec2", "EC2 Instance State-change Notification", State("terminated")),
        Of("health change of EC2", "aws.health", "AWS Health Event", Health("EC2", "scheduledChange")),
        Of("health issue of EC2", "aws.health", "AWS Health Event", Health("EC2", "issue")),
        Of("health notice of EC2", "aws.health", "AWS Health Event", Health("EC2", "accountNotification")),
        Of("health change of RDS", "aws.health", "AWS Health Event", Health("RDS", "scheduledChange")),
        Of("reservation", "aws.ec2", "EC2 Capacity Reservation Instance Interruption Warning", """{"instance-id":"i-1","instance-action":"terminate"}"""),
        Of("group a ends one", "aws.autoscaling", "EC2 Instance-terminate Lifecycle Action", Lifecycle("nodes-a", "TERMINATING")),
        Of("group b ends one", "aws.autoscaling", "EC2 Instance-terminate Lifecycle Action", Lifecycle("nodes-b", "TERMINATING")),
        Of("group of others ends one", "aws.autoscaling", "EC2 Instance-terminate Lifecycle Action", Lifecycle("nodes-abc", "TERMINATING")),
        Of("group a launches one", "aws.autoscaling", "EC2 Instance-launch Lifecycle Action", Lifecycle("nodes-a", "LAUNCHING")),
        Of("group a ended one", "aws.autoscaling", "EC2 Instance Terminate Successful", """{"AutoScalingGroupName":"nodes-a","EC2InstanceId":"i-1"}"""),
        Of("spot request fulfilled", "aws.ec2", "EC2 Spot Instance Request Fulfillment", """{"spot-instance-request-id":"sir-1","instance-id":"i-1"}"""),
        Of("warning of another source", "my.app", "EC2 Spot Instance Interruption Warning", """{"instance-id":"i-1","instance-action":"terminate"}"""),
    ];

    private static string State(string state) => $$"""{"instance-id":"i-1","state":"{{state}}"}""";

    private static string Health(string service, string category) =>
        $$"""{"service":"{{service}}","eventTypeCategory":"{{category}}","eventTypeCode":"AWS_{{service}}_X","affectedEntities":[{"entityValue":"i-1"}]}""";

    private static string Lifecycle(string group, string transition) =>
        $$"""{"LifecycleActionToken":"t","AutoScalingGroupName":"{{group}}","LifecycleHookName":"drain-node","EC2InstanceId":"i-1","LifecycleTransition":"autoscaling:EC2_INSTANCE_{{transition}}"}""";

    private static (string Name, JsonNode Event) Of(string name, string source, string type, string detail) => (name, JsonNode.Parse(
        $$"""
        {"version":"0","id":"7bf73129-1428-4cd3-a780-95db273d1602","detail-type":"{{type}}","source":"{{source}}",
         "account":"111122223333","time":"2026-06-05T06:27:57Z","region":"eu-central-1","resources":["i-1"],"detail":{{detail}}}
        """)!);
}
