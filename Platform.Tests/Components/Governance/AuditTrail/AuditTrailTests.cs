using System.Text.Json.Nodes;
using Platform.Components.Governance.Audit;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Platform.Tests.Components.Operators;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Components.Governance.AuditTrail;

public sealed class AuditTrailTests
{
    private static readonly Lazy<Task<BackupGraph>> Prod = new(() => BackupGraph.OfAsync(StackSignalSets.Configs["prod"]));
    private static readonly Lazy<Task<BackupGraph>> GovCloud =
        new(() => BackupGraph.OfAsync(Audited(StackSignalSets.Configs["govcloud"], new() { ClusterLog = true })));

    [Fact]
    public async Task A_filter_counts_in_the_cluster_s_log_group()
    {
        var graph = await Prod.Value;

        Assert.Equal("/aws/eks/platform-prod/cluster", graph["audit-trail-secret-read", "logGroupName"]);
        Assert.Equal("platform-prod-secret-read", graph["audit-trail-secret-read", "name"]);
        Assert.Equal(
            """{"defaultValue":"0","name":"platform-prod-secret-read","namespace":"Platform/AuditTrail","unit":"Count","value":"1"}""",
            JsonNode.Parse(graph["audit-trail-secret-read", "metricTransformation"])!.ToJsonString());
        Assert.Equal(7, graph.Resources.Count(one => one.Type == "aws:cloudwatch/logMetricFilter:LogMetricFilter"));
    }

    [Fact]
    public async Task What_EKS_does_on_Auto_Mode_as_the_cluster_s_role_is_not_done_by_hand()
    {
        const string eks = "arn:aws:sts::777788889999:assumed-role/platform-prod-cluster/";
        var prod = StackSignalSets.Configs["prod"];

        Assert.Equal("platform-prod-cluster", (await Prod.Value)["cluster-role", "name"]);
        Assert.Contains(
            $"($.user.username != \"{eks}*\")", (await Prod.Value)["audit-trail-data-deleted", "pattern"],
            StringComparison.Ordinal);
        Assert.Equal(["arn:aws:sts::777788889999:assumed-role/platform-deployer/", eks], AutomationUsers.Of(prod));
        Assert.Equal(
            prod.Governance.Automation,
            AutomationUsers.Of(prod with { Cluster = prod.Cluster with { ComputeMode = ComputeMode.Karpenter } }));
        Assert.Equal(
            prod.Governance.Automation,
            AutomationUsers.Of(prod with { Cluster = prod.Cluster with { Mode = ClusterMode.Adopt } }));
    }

    [Fact]
    public async Task What_can_be_no_mistake_goes_to_everybody_on_call_and_the_rest_to_readers()
    {
        var graph = await Prod.Value;

        Assert.Equal(
            ["anonymous-access", "backup-deleted", "cluster-admin-granted", "data-deleted"],
            Alarms(graph).Select(name => name["audit-trail-".Length..^"-alarm".Length]));
        Assert.Equal(
            """["arn:aws:sns:eu-central-1:777788889999:platform-prod-oncall-alerts"]""",
            JsonNode.Parse(graph["audit-trail-anonymous-access-alarm", "alarmActions"])!.ToJsonString());
        Assert.Equal(
            """["stand-in:audit-trail-topic"]""",
            JsonNode.Parse(graph["audit-trail-data-deleted-alarm", "alarmActions"])!.ToJsonString());
        var alarm = graph.Find("audit-trail-data-deleted-alarm").Inputs;
        Assert.Equal(
            ("platform-prod-data-deleted", "Platform/AuditTrail", "Sum", 300.0, 1.0, "notBreaching"),
            ((string)alarm["metricName"], (string)alarm["namespace"], (string)alarm["statistic"], (double)alarm["period"],
                (double)alarm["threshold"], (string)alarm["treatMissingData"]));
        Assert.Equal((3.0, 1.0), ((double)alarm["evaluationPeriods"], (double)alarm["datapointsToAlarm"]));
        Assert.False(alarm.ContainsKey("okActions"));
    }

    [Fact]
    public async Task In_GovCloud_everything_is_of_its_partition()
    {
        var graph = await GovCloud.Value;

        Assert.Equal(
            """["arn:aws-us-gov:sns:us-gov-west-1:012345678901:platform-govcloud-oncall-alerts"]""",
            JsonNode.Parse(graph["audit-trail-anonymous-access-alarm", "alarmActions"])!.ToJsonString());
        Assert.DoesNotContain("audit-trail-topic", graph.Resources.Select(one => one.Name));
        Assert.Equal(["audit-trail-anonymous-access-alarm"], Alarms(graph));
    }

    [Theory]
    [InlineData("govcloud", null)]
    [InlineData("local", null)]
    [InlineData("dev", false)]
    public async Task Nothing_is_looked_through_that_may_not_be_there(string stack, bool? clusterLog)
    {
        var graph = await BackupGraph.OfAsync(
            Audited(StackSignalSets.Configs[stack], new() { ClusterLog = clusterLog }));

        Assert.DoesNotContain(graph.Resources, one => one.Type == "aws:cloudwatch/logMetricFilter:LogMetricFilter");
        Assert.Empty(Alarms(graph));
    }

    [Fact]
    public async Task Argo_CD_s_configuration_is_the_component_s_and_not_the_chart_s()
    {
        var graph = await Prod.Value;

        Assert.Equal("argocd-notifications-cm", graph["audit-trail-notifications", "metadata.name"]);
        Assert.Equal("argocd", graph["audit-trail-notifications", "metadata.namespace"]);
        Assert.Equal("argocdUrl: https://argocd.prod.platform.example.com\n", graph["audit-trail-notifications", "data.context"]);
        Assert.Equal(13, graph.Find("audit-trail-notifications").Inputs.Data().Count);
        var controller = JsonNode.Parse(graph["operators-argo-cd-release", "values"])!["notifications"]!;
        Assert.Equal("""{"create":false}""", controller["cm"]!.ToJsonString());
        Assert.Equal("""["--processors-count=4"]""", controller["extraArgs"]!.ToJsonString());
    }

    [Fact]
    public async Task Without_a_Loki_nothing_is_sent()
    {
        var graph = await BackupGraph.OfAsync(StackSignalSets.Configs["local"]);

        Assert.Equal(["context"], graph.Find("audit-trail-notifications").Inputs.Data().Keys);
        Assert.DoesNotContain(
            "in Loki", graph["operators-argo-cd-network-argocd", "metadata.annotations"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_adopted_Argo_CD_lies_there_what_to_merge()
    {
        var graph = await BackupGraph.OfAsync(
            StackSignalSets.Configs["prod"].With(one => one with { ArgoCd = one.ArgoCd with { State = OperatorState.Adopt } }));

        Assert.Equal("argocd-notifications-audit", graph["audit-trail-notifications", "metadata.name"]);
        Assert.DoesNotContain("context", graph.Find("audit-trail-notifications").Inputs.Data().Keys);
        Assert.Contains("subscriptions", graph.Find("audit-trail-notifications").Inputs.Data().Keys);
    }

    [Fact]
    public async Task The_controller_reaches_Loki_and_Loki_lets_it_in()
    {
        var graph = await Prod.Value;

        Assert.Contains(
            """{"ports":[{"port":3100,"protocol":"TCP"}],"to":[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"monitoring"}},"podSelector":{"matchLabels":{"app.kubernetes.io/name":"loki"}}}]}""",
            JsonNode.Parse(graph["operators-argo-cd-network-argocd", "spec.egress"])!.ToJsonString(),
            StringComparison.Ordinal);
        Assert.Contains(
            """{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"argocd"}},"podSelector":{"matchLabels":{"app.kubernetes.io/name":"argocd-notifications-controller"}}}""",
            JsonNode.Parse(graph["operators-loki-network-loki", "spec.ingress"])!.ToJsonString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adopted_Loki_is_reached_where_it_is()
    {
        var graph = await BackupGraph.OfAsync(Audited(
            StackSignalSets.Configs["prod"].With(one => one with { Loki = one.Loki with { State = OperatorState.Adopt } }),
            new() { LokiUrl = "http://loki-gateway.logs.svc", LokiTenant = "audit" }));

        Assert.Contains(
            "url: http://loki-gateway.logs.svc\n",
            (string)graph.Find("audit-trail-notifications").Inputs.Data()["service.webhook.platform-audit"],
            StringComparison.Ordinal);
        Assert.Contains(
            """{"ports":[{"port":80,"protocol":"TCP"}],"to":[]}""",
            JsonNode.Parse(graph["operators-argo-cd-network-argocd", "spec.egress"])!.ToJsonString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_trails_are_kept_as_long_as_the_environment_says()
    {
        var graph = await Prod.Value;

        Assert.Equal(365.0, graph.Find("cluster-control-plane-log-group").Inputs["retentionInDays"]);
        Assert.Equal(90.0, graph.Find("cluster-flow-log-group").Inputs["retentionInDays"]);
        Assert.Equal(
            """{"retention_period":"2160h","retention_stream":[{"period":"8760h","priority":1,"selector":"{job=\u0022argocd-audit\u0022}"}]}""",
            JsonNode.Parse(graph["operators-loki-release", "values"])!["loki"]!["limits_config"]!.ToJsonString());
    }

    private static IEnumerable<string> Alarms(BackupGraph graph) => graph.Resources
        .Where(one => one.Type == "aws:cloudwatch/metricAlarm:MetricAlarm"
            && one.Name!.StartsWith("audit-trail", StringComparison.Ordinal))
        .Select(one => one.Name!);

    private static PlatformConfig Audited(PlatformConfig config, AuditTrailConfig audit) =>
        config with { Governance = config.Governance with { AuditTrail = audit } };
}

file static class ConfigMapInputs
{
    public static IReadOnlyDictionary<string, object> Data(this IReadOnlyDictionary<string, object> inputs) =>
        (IReadOnlyDictionary<string, object>)inputs["data"];
}
