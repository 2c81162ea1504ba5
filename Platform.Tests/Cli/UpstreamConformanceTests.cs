using System.Diagnostics;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Xunit;

namespace Platform.Tests.Cli;

/// <summary>Every custom resource that a stack renders is one that the upstream definitions take.</summary>
[Trait("kind", "process")]
public sealed class UpstreamConformanceTests
{
    private const string Variable = "PLATFORM_UPSTREAM_CRDS";

    private static readonly string Folder = Path.Combine(CommandRun.Repository, "Platform.Tests", "Conformance");

    [Fact]
    public async Task Every_rendered_custom_resource_validates()
    {
        var objects = new JsonArray();
        foreach (var stack in GoldenNames.Trees)
        {
            foreach (var item in (await StackRuns.OfAsync(stack)).Graph!.Resources
                .Select(KubernetesObject.From).OfType<KubernetesObject>().Where(item => item.IsCustom))
            {
                objects.Add((JsonNode)Entry($"{stack}/{item.Resource.Name}", item.ToManifest()));
            }
        }

        Assert.Equal($"{objects.Count} validated\n", await ValidateAsync(objects));
        Assert.NotEmpty(objects);
    }

    [Fact]
    public async Task A_wrong_type_an_unknown_field_and_a_missing_one_are_refused()
    {
        var wrong = JsonNode.Parse("""
            {"apiVersion":"velero.io/v1","kind":"Schedule","metadata":{"name":"a"},
             "spec":{"template":{"ttl":1,"nope":true}}}
            """)!;

        Assert.Equal(
            """
            a: /spec must have required property 'schedule'
            a: /spec/template must NOT have additional properties nope
            a: /spec/template/ttl must be string
            1 validated

            """,
            await ValidateAsync([Entry("a", wrong)]));
    }

    /// <summary>An object to validate, with where it comes from.</summary>
    internal static JsonObject Entry(string source, JsonNode item) => new() { ["source"] = source, ["object"] = item };

    /// <summary>What the upstream definitions have against objects; the last line counts them.</summary>
    internal static async Task<string> ValidateAsync(JsonArray objects)
    {
        var definitions = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(
                definitions), $"{Variable} names no folder of upstream definitions, so nothing can be compared.");
        const string NotInstalled = "The validator is not installed: run `make node-peers`.";
        var isInstalled = Directory.Exists(Path.Combine(Folder, "node_modules"));
        Assert.False(!isInstalled && Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, NotInstalled);
        Assert.SkipUnless(isInstalled, NotInstalled);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "validate.js"), definitions!])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await node.StandardInput.WriteAsync(objects.ToJsonString());
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
