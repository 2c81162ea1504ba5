using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Operators;

public sealed class OperatorValueTests
{
    private const string Prometheus = "operators-kube-prometheus-stack-release";

    [Fact]
    public async Task Prometheus_keeps_thirty_one_days_on_an_encrypted_volume_and_says_whose_it_is()
    {
        var graph = await Graph(DeploymentEnvironment.Prod);

        Assert.Equal("31d", graph[Prometheus, "values.prometheus.prometheusSpec.retention"]);
        Assert.Equal("170GiB", graph[Prometheus, "values.prometheus.prometheusSpec.retentionSize"]);
        Assert.Equal("acme-prod", graph[Prometheus, "values.prometheus.prometheusSpec.externalLabels.cluster"]);
        Assert.Equal("true", graph[Prometheus, "values.prometheus.prometheusSpec.enableRemoteWriteReceiver"]);
        Assert.Equal(
            """
            {"volumeClaimTemplate":{"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"200Gi"}},
            "storageClassName":"platform-gp3"}}}
            """.ReplaceLineEndings(""),
            graph[Prometheus, "values.prometheus.prometheusSpec.storageSpec"]);
    }

    [Theory]
    [InlineData(ComputeMode.AutoMode, false)]
    [InlineData(ComputeMode.Karpenter, true)]
    [InlineData(ComputeMode.ManagedNodeGroups, true)]
    [InlineData(ComputeMode.Local, false)]
    public async Task What_nobody_can_scrape_is_not_scraped(ComputeMode mode, bool kubeProxy)
    {
        var graph = await BackupGraph.OfAsync(OperatorStacks.Of(mode, DeploymentEnvironment.Prod));

        Assert.Equal("false", graph[Prometheus, "values.kubeControllerManager.enabled"]);
        Assert.Equal("false", graph[Prometheus, "values.kubeScheduler.enabled"]);
        Assert.Equal("false", graph[Prometheus, "values.kubeEtcd.enabled"]);
        Assert.Equal(kubeProxy ? "true" : "false", graph[Prometheus, "values.kubeProxy.enabled"]);
    }

    [Fact]
    public async Task Grafana_s_password_comes_from_the_store_and_is_in_no_value()
    {
        var graph = await Graph(DeploymentEnvironment.Prod);

        Assert.Equal(
            """{"existingSecret":"grafana-admin","passwordKey":"admin-password","userKey":"admin-user"}""",
            graph[Prometheus, "values.grafana.admin"]);
        Assert.Equal(
            "acme-prod/grafana/admin-password",
            System.Text.Json.Nodes.JsonNode.Parse(graph["operators-kube-prometheus-stack-grafana-admin", "spec"])!
                ["data"]![0]!["remoteRef"]!["key"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Dev, "168h", "1", 7)]
    [InlineData(DeploymentEnvironment.Staging, "720h", "1", 30)]
    [InlineData(DeploymentEnvironment.Prod, "2160h", "3", 90)]
    public async Task Logs_are_kept_as_long_as_the_environment_says(
        DeploymentEnvironment environment, string retention, string replicas, int days)
    {
        var graph = await Graph(environment);

        Assert.Equal(retention, graph["operators-loki-release", "values.loki.limits_config.retention_period"]);
        Assert.Equal(replicas, graph["operators-loki-release", "values.singleBinary.replicas"]);
        Assert.Equal(replicas, graph["operators-loki-release", "values.loki.commonConfig.replication_factor"]);
        Assert.Equal($"{days}", graph["operators-fluent-bit-log-group", "retentionInDays"]);
        Assert.Equal(
            "/aws/eks/acme/workloads", graph["operators-fluent-bit-release", "values.cloudWatchLogs.logGroupName"]);
        Assert.Equal("eu-central-1", graph["operators-fluent-bit-release", "values.cloudWatchLogs.region"]);
    }

    [Fact]
    public async Task Tempo_makes_metrics_of_spans_with_the_version_as_a_label()
    {
        var graph = await Graph(DeploymentEnvironment.Prod);

        Assert.Equal(
            """{"metrics_generator":{"processors":["service-graphs","span-metrics"]}}""",
            graph["operators-tempo-release", "values.tempo.overrides.defaults"]);
        Assert.Equal(
            """{"span_metrics":{"dimensions":["service.version"]}}""",
            graph["operators-tempo-release", "values.tempo.metricsGenerator.processor"]);
        Assert.Equal("720h", graph["operators-tempo-release", "values.tempo.retention"]);
    }

    [Fact]
    public async Task Span_metrics_go_to_every_replica_of_prometheus()
    {
        const string Receivers = "values.tempo.metricsGenerator.storage.remote_write";
        var prod = OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Prod);
        var adopted = prod.With(operators => operators with
        {
            KubePrometheusStack = new() { State = OperatorState.Adopt },
        });

        Assert.Equal(
            $$"""[{"url":"{{Replica(0)}}"},{"url":"{{Replica(1)}}"}]""",
            (await BackupGraph.OfAsync(prod))["operators-tempo-release", Receivers]);
        Assert.Equal(
            """[{"url":"http://kube-prometheus-stack-prometheus.monitoring.svc:9090/api/v1/write"}]""",
            (await BackupGraph.OfAsync(adopted))["operators-tempo-release", Receivers]);

        static string Replica(int number) =>
            $"http://prometheus-kube-prometheus-stack-prometheus-{number}"
            + ".prometheus-operated.monitoring.svc:9090/api/v1/write";
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Dev, "128", "1Gi")]
    [InlineData(DeploymentEnvironment.Prod, "1024", "4Gi")]
    public async Task Tempo_s_ballast_leaves_room_for_garbage(
        DeploymentEnvironment environment, string ballast, string limit)
    {
        var graph = await Graph(environment);

        Assert.Equal(ballast, graph["operators-tempo-release", "values.tempo.memBallastSizeMbs"]);
        Assert.Equal(limit, graph["operators-tempo-release", "values.tempo.resources.limits.memory"]);
    }

    [Fact]
    public async Task A_role_reaches_its_own_bucket_and_key_and_nothing_else()
    {
        var graph = await BackupGraph.OfAsync(
            OperatorStacks.Of(ComputeMode.ManagedNodeGroups, DeploymentEnvironment.Prod, govCloud: true));

        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"Objects","Effect":"Allow","Action":
            ["s3:AbortMultipartUpload","s3:DeleteObject","s3:GetObject","s3:PutObject"],
            "Resource":"arn:aws-us-gov:s3:::acme-gov-loki/*",
            "Condition":{"StringEquals":{"aws:ResourceAccount":"012345678901"}}},
            {"Sid":"Bucket","Effect":"Allow","Action":["s3:GetBucketLocation","s3:ListBucket"],
            "Resource":"arn:aws-us-gov:s3:::acme-gov-loki",
            "Condition":{"StringEquals":{"aws:ResourceAccount":"012345678901"}}},
            {"Sid":"Key","Effect":"Allow","Action":["kms:Decrypt","kms:GenerateDataKey"],
            "Resource":"stand-in:operators-loki-key"}]}
            """.ReplaceLineEndings(""),
            graph["operators-loki-role-policy", "policy"]);
        Assert.Equal(
            """{"eks.amazonaws.com/role-arn":"arn:aws-us-gov:iam::012345678901:role/acme-gov-loki"}""",
            graph["operators-loki-release", "values.serviceAccount.annotations"]);
    }

    [Fact]
    public async Task A_long_id_is_cut_in_a_role_s_name_and_told_from_others_by_its_hash()
    {
        var stack = OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Prod);

        var graph = await BackupGraph.OfAsync(
            stack with { Deployment = stack.Deployment with { Id = new string('a', 48) } });

        Assert.Equal(
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-97daac0e-external-secrets",
            graph["operators-external-secrets-role", "name"]);
    }

    private static Task<BackupGraph> Graph(DeploymentEnvironment environment) =>
        BackupGraph.OfAsync(OperatorStacks.Of(ComputeMode.AutoMode, environment));
}
