using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Spot;

public sealed class SpotResourceTests
{
    private static readonly Lazy<Task<BackupGraph>> Karpenter = new(
        () => BackupGraph.OfAsync(SpotStacks.Of(ComputeMode.Karpenter)));

    private static readonly Lazy<Task<BackupGraph>> Handler = new(() => BackupGraph.OfAsync(
        SpotStacks.Of(ComputeMode.SelfManaged, spot: SpotStacks.Groups(("nodes-a", true), ("nodes-b", false)))));

    [Fact]
    public async Task The_queue_keeps_messages_for_five_minutes_and_what_nobody_handled_for_two_weeks()
    {
        var graph = await Karpenter.Value;

        Assert.Equal(
            """{"messageRetentionSeconds":300,"name":"acme-prod-interruptions","receiveWaitTimeSeconds":20,"redrivePolicy":"{\"deadLetterTargetArn\":\"stand-in:spot-undelivered\",\"maxReceiveCount\":5}","sqsManagedSseEnabled":true}""",
            graph["spot-queue"]);
        Assert.Equal(
            """{"messageRetentionSeconds":1209600,"name":"acme-prod-undelivered-interruptions","redriveAllowPolicy":"{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:aws:sqs:eu-central-1:111122223333:acme-prod-interruptions\"]}","sqsManagedSseEnabled":true}""",
            graph["spot-undelivered"]);
    }

    [Fact]
    public async Task Only_the_stack_s_rules_may_send_and_only_over_tls() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"DenyPlainHttp","Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"arn:aws:sqs:eu-central-1:111122223333:acme-prod-interruptions","Condition":{"Bool":{"aws:SecureTransport":"false"}}},{"Sid":"EventBridgeSends","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-central-1:111122223333:acme-prod-interruptions","Condition":{"ArnEquals":{"aws:SourceArn":["""
            + string.Join(',', ((string[])["rebalance", "reservation", "scheduled-change", "spot-warning", "state-change"]).Select(
                rule => $"\"arn:aws:events:eu-central-1:111122223333:rule/acme-prod-interruption-{rule}\""))
            + """]},"StringEquals":{"aws:SourceAccount":"111122223333"}}}]}""",
            (await Karpenter.Value)["spot-queue-policy", "policy"]);

    [Fact]
    public async Task Karpenter_s_chart_names_the_queue_and_its_role_may_read_it()
    {
        var graph = await Karpenter.Value;

        Assert.Equal("acme-prod-interruptions", graph["operators-karpenter-release", "values.settings.interruptionQueue"]);
        Assert.Contains(
            """{"Sid":"InterruptionQueue","Effect":"Allow","Action":["sqs:DeleteMessage","sqs:GetQueueUrl","sqs:ReceiveMessage"],"Resource":"arn:aws:sqs:eu-central-1:111122223333:acme-prod-interruptions"}""",
            graph["operators-karpenter-role-policy", "policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ComputeMode.Karpenter, "operators-karpenter-role-policy", "acme-prod-karpenter")]
    [InlineData(ComputeMode.SelfManaged, "spot-handler-role-policy", "acme-prod-node-termination-handler")]
    public async Task With_a_key_EventBridge_may_encrypt_and_the_reader_decrypt(ComputeMode mode, string policy, string role)
    {
        var graph = await BackupGraph.OfAsync(
            SpotStacks.Of(mode, spot: new() { QueueEncryption = QueueEncryption.Kms }));

        Assert.Equal("stand-in:spot-key", graph["spot-queue", "kmsMasterKeyId"]);
        Assert.DoesNotContain("sqsManagedSseEnabled", graph["spot-queue"], StringComparison.Ordinal);
        Assert.Contains(
            """{"Sid":"EventBridgeEncryptsMessages","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"*"}""",
            graph["spot-key", "policy"], StringComparison.Ordinal);
        Assert.Contains(
            """{"Sid":"ReaderDecryptsMessages","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:Decrypt","Resource":"*","Condition":{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/ROLE"}}}""".Replace("ROLE", role, StringComparison.Ordinal),
            graph["spot-key", "policy"], StringComparison.Ordinal);
        Assert.Contains(
            """{"Sid":"InterruptionQueueKey","Effect":"Allow","Action":"kms:Decrypt","Resource":"stand-in:spot-key"}""",
            graph[policy, "policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_waits_for_its_drain_and_tags_its_instances()
    {
        var graph = await Handler.Value;

        Assert.Equal(
            """{"autoscalingGroupName":"nodes-a","defaultResult":"CONTINUE","heartbeatTimeout":300,"lifecycleTransition":"autoscaling:EC2_INSTANCE_TERMINATING","name":"drain-node"}""",
            graph["spot-nodes-a-hook"]);
        Assert.Equal(
            """{"autoscalingGroupName":"nodes-b","tag":{"key":"aws-node-termination-handler/managed","propagateAtLaunch":true,"value":"acme"}}""",
            graph["spot-nodes-b-tag"]);
        Assert.Equal(
            """{"source":["aws.autoscaling"],"detail-type":["EC2 Instance-terminate Lifecycle Action"],"detail":{"AutoScalingGroupName":["nodes-a","nodes-b"]}}""",
            graph["spot-lifecycle", "eventPattern"]);
    }

    [Fact]
    public async Task Of_a_cluster_that_the_stack_makes_the_group_is_known()
    {
        var graph = await BackupGraph.OfAsync(SpotStacks.Of(ComputeMode.SelfManaged, cluster: ClusterMode.Create));

        Assert.Equal("made-group", graph["spot-nodes-hook", "autoscalingGroupName"]);
        Assert.Contains("[\"made-group\"]", graph["spot-lifecycle", "eventPattern"], StringComparison.Ordinal);
        Assert.Contains(
            "autoScalingGroup:*:autoScalingGroupName/made-group", graph["spot-handler-role-policy", "policy"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_handler_s_role_may_do_three_things() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"InterruptionQueue","Effect":"Allow","Action":["sqs:DeleteMessage","sqs:ReceiveMessage"],"Resource":"arn:aws:sqs:eu-central-1:111122223333:acme-prod-interruptions"},{"Sid":"WhichNode","Effect":"Allow","Action":"ec2:DescribeInstances","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-central-1"}}},{"Sid":"LetInstancesEnd","Effect":"Allow","Action":"autoscaling:CompleteLifecycleAction","Resource":["arn:aws:autoscaling:eu-central-1:111122223333:autoScalingGroup:*:autoScalingGroupName/nodes-a","arn:aws:autoscaling:eu-central-1:111122223333:autoScalingGroup:*:autoScalingGroupName/nodes-b"]}]}""",
            (await Handler.Value)["spot-handler-role-policy", "policy"]);

    [Fact]
    public async Task Alarms_are_there_where_somebody_hears_them()
    {
        var told = SpotStacks.Of(ComputeMode.Karpenter) with { Routing = new() { Sns = new() } };
        var graph = await BackupGraph.OfAsync(told);

        Assert.Equal("""["arn:aws:sns:eu-central-1:111122223333:acme-prod-oncall-alerts"]""", graph["spot-not-read-alarm", "alarmActions"]);
        Assert.Equal("""{"QueueName":"acme-prod-interruptions"}""", graph["spot-not-read-alarm", "dimensions"]);
        Assert.Equal("""{"QueueName":"acme-prod-undelivered-interruptions"}""", graph["spot-undelivered-alarm", "dimensions"]);
        Assert.Contains(
            """{"Sid":"AlarmsPublish","Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"arn:aws:sns:eu-central-1:111122223333:acme-prod-oncall-alerts","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:cloudwatch:eu-central-1:111122223333:alarm:*"},"StringEquals":{"aws:SourceAccount":"111122223333"}}}""",
            graph["operators-kube-prometheus-stack-alertmanager-oncall-topic-policy", "policy"], StringComparison.Ordinal);
        Assert.Contains(
            """{"Sid":"AlarmsEncryptMessages","Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"*"}""",
            graph["operators-kube-prometheus-stack-alertmanager-oncall-key", "policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await Karpenter.Value).Resources, resource => resource.Type == "aws:cloudwatch/metricAlarm:MetricAlarm");
    }

    [Theory]
    [InlineData(new string[0], false)]
    [InlineData(new[] { "nodes-a" }, true)]
    public async Task Groups_that_rebalance_all_make_the_warnings_superfluous(string[] groups, bool superfluous)
    {
        var graph = await BackupGraph.OfAsync(SpotStacks.Of(
            ComputeMode.SelfManaged, spot: SpotStacks.Groups([.. groups.Select(name => (name, true))])));

        Assert.Equal(!superfluous, graph.Resources.Any(resource => resource.Name is "spot-spot-warning"));
        Assert.Equal(!superfluous, graph.Resources.Any(resource => resource.Name is "spot-rebalance"));
    }
}
