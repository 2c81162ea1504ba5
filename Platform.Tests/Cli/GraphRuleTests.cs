using Platform.Cli.Checks;
using Platform.Cli.Graph;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class GraphRuleTests
{
    private const string ConfigMap = """
        {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings","namespace":"velero"},"data":{"a":"b"}}
        """;

    private static readonly GraphResource Settings = SampleGraph.Kubernetes("core/v1:ConfigMap", "settings", ConfigMap);

    [Fact]
    public void A_sound_graph_has_no_findings()
    {
        Assert.Empty(Check(SampleGraph.Whole));
    }

    [Fact]
    public void A_resource_without_a_provider_is_refused()
    {
        AssertFinds(
            Settings with { Provider = null },
            "error PLT3001: kubernetes:core/v1:ConfigMap::settings: No explicit provider is set, so it "
            + "would go to whatever account or cluster the machine points at. "
            + "Pass the stack's provider in the component's options.");
    }

    [Fact]
    public void A_provider_that_is_not_registered_counts_as_none()
    {
        Assert.Equal(
            "PLT3001", Assert.Single(Check(Settings with { Provider = "urn:pulumi:x::y::z::default::id" })).Code);
    }

    [Fact]
    public void A_resource_without_a_version_is_refused()
    {
        AssertFinds(
            Settings with { Version = null },
            "error PLT3002: kubernetes:core/v1:ConfigMap::settings: No version is set, so whichever provider plugin is "
            + "installed would be used. Set the package's version in the resource's options.");
    }

    [Fact]
    public void A_remote_component_names_its_provider_and_version()
    {
        var cluster = SampleGraph.Aws("eks:index:Cluster", "acme", "{}") with { Custom = false, Remote = true };
        var given = new Dictionary<string, string>(StringComparer.Ordinal) { ["aws"] = cluster.Provider! };

        Assert.Empty(Check(cluster with { Provider = null, Providers = given }));
        AssertFinds(
            cluster,
            "error PLT3001: eks:index:Cluster::acme: No explicit provider is set, so it "
            + "would go to whatever account or cluster the machine points at. "
            + "Pass the stack's provider in the component's options.");
        AssertFinds(
            cluster with { Providers = given, Version = null },
            "error PLT3002: eks:index:Cluster::acme: No version is set, so whichever provider plugin is "
            + "installed would be used. Set the package's version in the resource's options.");
    }

    [Fact]
    public void A_parent_must_be_there()
    {
        AssertFinds(
            Settings with { Parent = null },
            "error PLT3003: kubernetes:core/v1:ConfigMap::settings: It has no parent. "
            + "Set Parent = this where the component creates it.");
        AssertFinds(
            Settings with { Parent = "urn:gone" },
            "error PLT3003: kubernetes:core/v1:ConfigMap::settings: Its parent urn:gone is not registered. "
            + "Set Parent = this where the component creates it.");
    }

    [Fact]
    public void Two_resources_with_one_urn_are_refused()
    {
        var findings = Check(SampleGraph.Of(Settings, Settings));

        Assert.Equal(
            $"error PLT3004: kubernetes:core/v1:ConfigMap::settings: 2 resources have the URN {Settings.Urn}. "
            + "Give each a logical name of its own.",
            Assert.Single(findings).ToString());
    }

    [Fact]
    public void One_object_registered_twice_is_refused_whatever_its_version()
    {
        const string V1 =
            """{"apiVersion":"velero.io/v1","kind":"Schedule","metadata":{"name":"a","namespace":"velero"}}""";
        var first = SampleGraph.Kubernetes("velero.io/v1:Schedule", "one", V1);
        var second = SampleGraph.Kubernetes(
            "velero.io/v2:Schedule", "two", V1.Replace("/v1", "/v2", StringComparison.Ordinal));

        Assert.Equal(
            "error PLT3005: kubernetes:velero.io/v1:Schedule::one.metadata.name: Schedule a in namespace velero is "
            + "registered as one and as two. Keep one, or give the other a name of its own.",
            Assert.Single(Check(SampleGraph.Of(first, second))).ToString());
    }

    [Fact]
    public void The_same_name_in_two_namespaces_is_fine()
    {
        var other = SampleGraph.Kubernetes(
            "core/v1:ConfigMap", "other", ConfigMap.Replace("\"velero\"", "\"other\"", StringComparison.Ordinal));

        Assert.Empty(Check(SampleGraph.Of(Settings, other)));
    }

    [Theory]
    [InlineData("Velero", "\"Velero\" is no RFC 1123 name: a character in it is not allowed there.")]
    [InlineData("a_b", "\"a_b\" is no RFC 1123 name: a character in it is not allowed there.")]
    [InlineData("-a", "\"-a\" is no RFC 1123 name: a character in it is not allowed there.")]
    public void A_name_that_the_api_server_refuses_is_refused(string name, string message)
    {
        var finding = Assert.Single(Check(Named("core/v1:ConfigMap", name)));

        Assert.Equal(("PLT3006", message), (finding.Code, finding.Message));
    }

    [Fact]
    public void A_namespace_is_a_label_and_a_config_map_a_subdomain()
    {
        var longName = new string('a', 64);
        var finding = Assert.Single(Check(Named("core/v1:Namespace", longName)));

        Assert.Equal($"\"{longName}\" is no RFC 1123 name: it has 64 characters, and 63 are allowed.", finding.Message);
        Assert.Empty(Check(Named("core/v1:ConfigMap", longName)));
        Assert.Empty(Check(Named("core/v1:ConfigMap", "a.b.c")));
    }

    [Fact]
    public void A_name_that_is_left_to_pulumi_is_refused()
    {
        var unnamed = SampleGraph.Kubernetes(
            "core/v1:ConfigMap", "settings", """{"metadata":{"namespace":"velero"}}""");

        AssertFinds(
            unnamed,
            "error PLT3006: kubernetes:core/v1:ConfigMap::settings.metadata.name: It is not set, so Pulumi would add "
            + "random characters to the logical name. Set metadata.name.");
    }

    [Fact]
    public void A_local_stack_has_no_aws_resource()
    {
        var bucket = SampleGraph.Aws("aws:s3/bucket:Bucket", "bucket", "{}");
        var findings = GraphRules.Check(new GraphContext(SampleGraph.Of(bucket), partition: null));

        Assert.Equal(
            [
                "error PLT3007: aws:s3/bucket:Bucket::bucket: The stack is local and has no AWS account. "
                    + "Create it only where the compute mode is not local.",
                "error PLT3007: pulumi:providers:aws::aws: The stack is local and has no AWS account. "
                    + "Create it only where the compute mode is not local.",
            ],
            findings.Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("aws-us-gov", "arn:aws:s3:::b", "It holds an ARN of partition aws, and the stack's is aws-us-gov.")]
    [InlineData("aws", "x arn:aws-cn:s3:::b y", "It holds an ARN of partition aws-cn, and the stack's is aws.")]
    public void An_arn_of_another_partition_is_refused(string partition, string text, string message)
    {
        var bucket = SampleGraph.Aws("aws:s3/bucket:Bucket", "bucket", $$"""{"tags": {"a": [{"b": "{{text}}"}] } }""");
        var finding = Assert.Single(GraphRules.Check(new GraphContext(SampleGraph.Of(bucket), partition)));

        Assert.Equal(
            ("PLT3008", "aws:s3/bucket:Bucket::bucket.tags.a[0].b", message),
            (finding.Code, finding.Path, finding.Message));
    }

    [Fact]
    public void An_arn_in_a_key_counts_too()
    {
        var bucket = SampleGraph.Aws("aws:s3/bucket:Bucket", "bucket", """{"tags":{"arn:aws-cn:s3:::b":"x"}}""");

        Assert.Equal("PLT3008", Assert.Single(Check(bucket)).Code);
    }

    [Theory]
    [InlineData("core/v1:ConfigMap", """{"metadata":{"name":"a"},"data":{"password":"[secret]"}}""", "data.password")]
    [InlineData("core/v1:ConfigMap", """{"metadata":{"name":"a"},"data":"[secret]"}""", "data")]
    [InlineData(
        "core/v1:Secret", """{"metadata":{"name":"a","annotations":{"x":"key=[secret]"}}}""", "metadata.annotations.x")]
    [InlineData("helm.sh/v3:Release", """{"name":"a","values":{"password":"[secret]"}}""", "values.password")]
    [InlineData("helm.sh/v3:Release", """{"name":"a","values":"[secret]"}""", "values")]
    public void A_secret_in_an_open_place_is_refused(string type, string inputs, string path)
    {
        var finding = Assert.Single(Check(SampleGraph.Kubernetes(type, "open", inputs)));

        Assert.Equal(("PLT3009", $"kubernetes:{type}::open.{path}"), (finding.Code, finding.Path));
        Assert.Equal(
            "A secret value lands here, where everybody who may read the object can read it.", finding.Message);
    }

    [Fact]
    public void A_secret_in_a_secret_is_fine()
    {
        Assert.Empty(Check(SampleGraph.Kubernetes(
            "core/v1:Secret",
            "closed",
            """{"metadata":{"name":"a","namespace":"b"},"stringData":{"key":"[secret]"}}""")));
    }

    [Theory]
    [InlineData("key AKIAIOSFODNN7EXAMPLE.", "The value looks like an AWS access key id in clear text.")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----", "The value looks like a private key in clear text.")]
    public void A_credential_in_clear_text_is_refused_and_not_shown(string value, string message)
    {
        var finding = Assert.Single(Check(SampleGraph.Aws("aws:x/y:Y", "y", $$"""{"a":"{{value}}"}""")));

        Assert.Equal(("PLT3010", message), (finding.Code, finding.Message));
    }

    [Fact]
    public void A_dependency_must_be_there()
    {
        AssertFinds(
            Settings with { Dependencies = [SampleGraph.Component, "urn:gone"] },
            "error PLT3011: kubernetes:core/v1:ConfigMap::settings: It depends on urn:gone, which is not registered. "
            + "Depend on a resource of this stack.");
    }

    [Fact]
    public void A_custom_resource_waits_for_the_chart_that_brings_its_definition()
    {
        var early = SampleGraph.Schedule with { Dependencies = [] };

        Assert.Equal(
            "error PLT3012: kubernetes:velero.io/v1:Schedule::velero-daily: The stack installs the definition of "
            + "Schedule.velero.io with velero, and this object does not wait for it. "
            + "Make it depend on what installs the definition.",
            Assert.Single(Check(SampleGraph.Of(SampleGraph.Release, early))).ToString());
        Assert.Empty(Check(SampleGraph.Of(early)));
    }

    [Fact]
    public void Waiting_may_go_through_another_resource()
    {
        var between = Settings with { Dependencies = [SampleGraph.Release.Urn] };
        var late = SampleGraph.Schedule with { Dependencies = [between.Urn] };

        Assert.Empty(Check(SampleGraph.Of(SampleGraph.Release, between, late)));
    }

    private static GraphResource Named(string type, string name) =>
        SampleGraph.Kubernetes(type, "named", $$"""{"metadata": {"name": "{{name}}"} }""");

    private static void AssertFinds(GraphResource resource, string finding) =>
        Assert.Equal(finding, Assert.Single(Check(resource)).ToString());

    private static IReadOnlyList<Platform.Findings.Finding> Check(GraphResource resource) =>
        Check(SampleGraph.Of(resource));

    private static IReadOnlyList<Platform.Findings.Finding> Check(ResourceGraph graph) =>
        GraphRules.Check(new GraphContext(graph, "aws"));
}
