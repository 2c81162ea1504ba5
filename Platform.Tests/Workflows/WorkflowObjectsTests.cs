using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Moq;
using Platform.Cli.Yaml;
using Platform.Components.Workflows;
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
        var objects = await ObjectsAsync([.. StackWorkflowDefinitions.All, SampleWorkflows.Every]);

        Assert.All(
            objects.Where(item => item["kind"]!.GetValue<string>() == "WorkflowTemplate")
                .SelectMany(item => item["spec"]!["templates"]!.AsArray())
                .Select(template => template!["script"]?["source"]?.GetValue<string>())
                .OfType<string>(),
            source => Assert.DoesNotContain("{{", source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_made_where_there_are_no_workflows() => Assert.Empty(await ObjectsAsync());

    private static string Says(JsonArray tasks, string name)
    {
        var task = tasks.Single(task => task!["name"]!.GetValue<string>() == name)!;
        return $"{task["depends"]}: {task["when"]}";
    }

    private static JsonNode Template(JsonNode spec, string name) =>
        spec["templates"]!.AsArray().Single(template => template!["name"]!.GetValue<string>() == name)!;

    private static async Task<IReadOnlyList<JsonNode>> ObjectsAsync(params WorkflowDefinition[] definitions)
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
                "workflows", new PlatformWorkflowsArgs { Workflows = [.. definitions], ApiServerPort = 443 },
                new ComponentResourceOptions());
            return new Dictionary<string, object?>(StringComparer.Ordinal);
        });
        return
        [
            .. made.Where(args => args.Type!.StartsWith("kubernetes:", StringComparison.Ordinal))
                .OrderBy(args => args.Type, StringComparer.Ordinal).ThenBy(args => args.Name, StringComparer.Ordinal)
                .Select(args => JsonNode.Parse(PlainJson.Of(args.Inputs))!),
        ];
    }
}
