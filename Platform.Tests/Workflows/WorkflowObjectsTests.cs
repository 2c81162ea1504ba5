using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Moq;
using Platform.Cli.Yaml;
using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Components.Workflows;
using Platform.Configuration;
using Platform.Tests.Cli;
using Platform.Tests.Components.Backup;
using Platform.Workflows;
using Pulumi;
using Pulumi.Testing;
using Xunit;

namespace Platform.Tests.Workflows;

/// <summary>The objects that workflows become.</summary>
public sealed class WorkflowObjectsTests
{
    private static readonly Lazy<Task<IReadOnlyList<JsonNode>>> Sample = new(() => ObjectsAsync(SampleWorkflows.Every));

    [Fact]
    public async Task The_sample_is_written_as_recorded() => Golden.Match(
        string.Join("---\n", (await Sample.Value).Select(item => YamlText.Of(item.AsObject()))), "workflows/sample.yaml");

    [Fact]
    [Trait("kind", "process")]
    public async Task The_upstream_definitions_take_the_sample()
    {
        var custom = (await Sample.Value)
            .Where(item => item["apiVersion"]!.GetValue<string>() == "argoproj.io/v1alpha1")
            .Select(item => (JsonNode)UpstreamConformanceTests.Entry(item["kind"]!.GetValue<string>(), item.DeepClone()))
            .ToArray();

        Assert.Equal("2 validated\n", await UpstreamConformanceTests.ValidateAsync([.. custom]));
    }

    [Fact]
    public async Task A_pod_has_as_little_as_a_script_needs()
    {
        var spec = (await Sample.Value).Single(item => item["kind"]!.GetValue<string>() == "WorkflowTemplate")["spec"]!;
        var script = Template(spec, "wait")["script"]!;

        Assert.Equal(
            """{"fsGroup":10001,"runAsGroup":10001,"runAsNonRoot":true,"runAsUser":10001,"seccompProfile":{"type":"RuntimeDefault"}}""",
            spec["securityContext"]!.ToJsonString());
        Assert.Equal(
            """{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},"readOnlyRootFilesystem":true}""",
            script["securityContext"]!.ToJsonString());
        Assert.Equal(
            """{"limits":{"cpu":"500m","ephemeral-storage":"256Mi","memory":"256Mi"},"requests":{"cpu":"50m","ephemeral-storage":"64Mi","memory":"64Mi"}}""",
            script["resources"]!.ToJsonString());
        Assert.Equal("""[{"emptyDir":{"sizeLimit":"64Mi"},"name":"tmp"}]""", spec["volumes"]!.ToJsonString());
        Assert.False(spec["automountServiceAccountToken"]!.GetValue<bool>());
        Assert.Equal("workflow-executor", spec["executor"]!["serviceAccountName"]!.GetValue<string>());
    }

    [Fact]
    public async Task Only_a_step_with_permissions_gets_a_token()
    {
        var spec = (await Sample.Value).Single(item => item["kind"]!.GetValue<string>() == "WorkflowTemplate")["spec"]!;

        Assert.Equal("sample-create", Template(spec, "create")["serviceAccountName"]!.GetValue<string>());
        Assert.Contains("serviceAccountToken", Template(spec, "create").ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("workflow-step", Template(spec, "wait")["serviceAccountName"]!.GetValue<string>());
        Assert.DoesNotContain("serviceAccountToken", Template(spec, "wait").ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_nobody_gives_is_no_and_only_yes_goes_on()
    {
        var spec = (await Sample.Value).Single(item => item["kind"]!.GetValue<string>() == "WorkflowTemplate")["spec"]!;
        var tasks = Template(spec, "main")["dag"]!["tasks"]!.AsArray();

        Assert.Equal(
            """{"parameters":[{"name":"answer","valueFrom":{"default":"NO","supplied":{}}}]}""",
            Template(spec, "approve")["outputs"]!.ToJsonString());
        Assert.Equal("""{"duration":"3600s"}""", Template(spec, "approve")["suspend"]!.ToJsonString());
        Assert.Equal(
            "create.Succeeded && approve.Succeeded: '{{tasks.approve.outputs.parameters.answer}}' == 'YES' "
            + "&& '{{workflow.parameters.ttl}}' == '24h0m0s'",
            Says(tasks, "wait"));
        Assert.Equal(
            "approve.Succeeded: '{{tasks.approve.outputs.parameters.answer}}' != 'YES'", Says(tasks, "refused"));
    }

    [Fact]
    public async Task Values_reach_a_script_as_variables_and_never_as_text()
    {
        var objects = await ObjectsAsync(
            WorkloadIdentity.PodIdentity, [.. StackWorkflowDefinitions.All, SampleWorkflows.Every]);

        Assert.All(
            objects.Where(item => item["kind"]?.GetValue<string>() == "WorkflowTemplate")
                .SelectMany(item => item["spec"]!["templates"]!.AsArray())
                .Select(template => template!["script"]?["source"]?.GetValue<string>())
                .OfType<string>(),
            source => Assert.DoesNotContain("{{", source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_calls_AWS_has_a_role_of_its_own_by_Pod_Identity()
    {
        var objects = await ObjectsAsync(WorkloadIdentity.PodIdentity, SampleWorkflows.Measured);

        var role = objects.Single(item => item["assumeRolePolicy"] is not null);
        Assert.Equal("acme-measured-look", role["name"]!.GetValue<string>());
        Assert.Contains("\"aws:RequestTag/kubernetes-service-account\":\"measured-look\"",
            role["assumeRolePolicy"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Look","Effect":"Allow","Action":"ec2:DescribeVolumes","Resource":"*"}]}""",
            objects.Single(item => item["policy"] is not null)["policy"]!.GetValue<string>());
        var association = objects.Single(item => item["serviceAccount"] is not null);
        Assert.Equal(("acme", "platform-workflows", "measured-look"), (
            association["clusterName"]!.GetValue<string>(), association["namespace"]!.GetValue<string>(),
            association["serviceAccount"]!.GetValue<string>()));
        Assert.Null(Account(objects)["metadata"]!["annotations"]);
        Assert.Equal(
            """{"ports":[{"port":80,"protocol":"TCP"}],"to":[{"ipBlock":{"cidr":"169.254.170.23/32"}}]}""",
            Egress(objects)[^1]!.ToJsonString());
    }

    [Fact]
    public async Task With_IRSA_the_service_account_names_its_role()
    {
        var objects = await ObjectsAsync(WorkloadIdentity.Irsa, SampleWorkflows.Measured);

        Assert.Equal(
            """{"eks.amazonaws.com/role-arn":"arn:aws-us-gov:iam::111122223333:role/acme-measured-look"}""",
            Account(objects)["metadata"]!["annotations"]!.ToJsonString());
        Assert.Contains(
            "\"oidc.example.com/id/1:sub\":\"system:serviceaccount:platform-workflows:measured-look\"",
            objects.Single(item => item["assumeRolePolicy"] is not null)["assumeRolePolicy"]!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(objects, item => item["serviceAccount"] is not null);
        Assert.Equal(2, Egress(objects).Count);
    }

    [Fact]
    public async Task A_step_that_calls_AWS_in_a_stack_without_it_is_refused()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => ObjectsAsync(SampleWorkflows.Measured));

        Assert.Contains("Step 'measured-look' calls AWS, and the stack has none.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_a_step_becomes_a_gauge_of_Argo()
    {
        var spec = (await ObjectsAsync(WorkloadIdentity.PodIdentity, SampleWorkflows.Measured))
            .Single(item => item["spec"]?["templates"] is not null)["spec"]!;

        Assert.Equal(
            """{"prometheus":[{"gauge":{"realtime":false,"value":"{{outputs.parameters.rto-seconds}}"},"help":"How long it took.","labels":[{"key":"drill","value":"look"}],"name":"dr_test_rto_seconds","when":"'{{outputs.parameters.rto-seconds}}' != 'none'"}]}""",
            Template(spec, "look")["metrics"]!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal));
        Assert.Contains("AWS_EC2_METADATA_DISABLED", Template(spec, "look").ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_for_different_values_need_not_wait_for_each_other()
    {
        var spec = (await ObjectsAsync(SampleWorkflows.Every with { OneFor = "ttl" }))
            .Single(item => item["kind"]!.GetValue<string>() == "WorkflowTemplate")["spec"]!;

        Assert.Equal("""{"mutexes":[{"name":"sample-{{workflow.parameters.ttl}}"}]}""",
            spec["synchronization"]!.ToJsonString());
    }

    [Fact]
    public async Task Nothing_is_made_where_there_are_no_workflows() => Assert.Empty(await ObjectsAsync());

    private static string Says(JsonArray tasks, string name)
    {
        var task = tasks.Single(task => task!["name"]!.GetValue<string>() == name)!;
        return $"{task["depends"]}: {task["when"]}";
    }

    private static JsonNode Account(IEnumerable<JsonNode> objects) => objects.Single(item =>
        item["kind"]?.GetValue<string>() == "ServiceAccount"
        && item["metadata"]!["name"]!.GetValue<string>() == "measured-look");

    private static JsonArray Egress(IEnumerable<JsonNode> objects) => objects
        .Single(item => item["kind"]?.GetValue<string>() == "NetworkPolicy")["spec"]!["egress"]!.AsArray();

    private static JsonNode Template(JsonNode spec, string name) =>
        spec["templates"]!.AsArray().Single(template => template!["name"]!.GetValue<string>() == name)!;

    private static WorkflowAws Aws(WorkloadIdentity identity) => new(
        "acme",
        new AwsAccount("111122223333", RegionCatalog.Find("us-gov-west-1")!),
        new ClusterOutputs
        {
            Name = "acme",
            ComputeMode = ComputeMode.ManagedNodeGroups,
            KubernetesVersion = "1.34",
            Kubernetes = new global::Pulumi.Kubernetes.Provider("kubernetes"),
            NameInAws = Output.Create("acme"),
            OidcIssuer = Output.Create("oidc.example.com/id/1"),
        },
        identity);

    private static Task<IReadOnlyList<JsonNode>> ObjectsAsync(params WorkflowDefinition[] definitions) =>
        ObjectsAsync(identity: null, definitions);

    private static async Task<IReadOnlyList<JsonNode>> ObjectsAsync(
        WorkloadIdentity? identity, params WorkflowDefinition[] definitions)
    {
        var made = new ConcurrentBag<MockResourceArgs>();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns((MockResourceArgs args) =>
        {
            made.Add(args);
            return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
        });
        await global::Pulumi.Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, () =>
        {
            _ = new PlatformWorkflows(
                "workflows",
                new PlatformWorkflowsArgs
                {
                    Workflows = [.. definitions],
                    ApiServerPort = 443,
                    Aws = identity is { } kind ? Aws(kind) : null,
                },
                new ComponentResourceOptions());
            return new Dictionary<string, object?>(StringComparer.Ordinal);
        });
        return
        [
            .. made.Where(args => args.Type!.Split(':')[0] is "aws" or "kubernetes")
                .OrderBy(args => args.Type, StringComparer.Ordinal).ThenBy(args => args.Name, StringComparer.Ordinal)
                .Select(args => JsonNode.Parse(PlainJson.Of(args.Inputs))!),
        ];
    }
}
