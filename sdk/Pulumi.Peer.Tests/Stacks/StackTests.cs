using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Configuration;
using Pulumi.Peer.Tests.Engine;
using Pulumi.Peer.Tests.Values;

namespace Pulumi.Peer.Tests.Stacks;

/// <summary>The program, stack by stack, under an engine that is not ours.</summary>
[Trait("kind", "process")]
public sealed class StackTests
{
    private const string Canary = "canary-4711-in-the-coal-mine";

    [Theory]
    [MemberData(nameof(StackRuns.Names), MemberType = typeof(StackRuns))]
    public async Task An_update_registers_what_the_embedded_engine_saw(string stack)
    {
        var embedded = await StackRuns.OfAsync(stack);
        var result = await RunAsync(embedded, preview: false);

        AssertSucceeded(result);
        var expected = ByUrn(embedded.Graph.Resources);
        var actual = ByUrn(PeerGraph.Resources(result, embedded.Run));
        Assert.Contains(expected.Keys, static urn => urn.Contains("::platform:", StringComparison.Ordinal));
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, resource => Assert.Equal(resource.Value, actual[resource.Key]));
        Assert.True(JsonNode.DeepEquals(embedded.Graph.Outputs, PeerGraph.Outputs(result)));
    }

    [Theory]
    [MemberData(nameof(StackRuns.Names), MemberType = typeof(StackRuns))]
    public async Task A_preview_registers_every_resource_of_an_update(string stack)
    {
        var embedded = await StackRuns.OfAsync(stack);
        var result = await RunAsync(embedded, preview: true);

        AssertSucceeded(result);
        Assert.Equal(
            ByUrn(embedded.Graph.Resources).Keys, ByUrn(PeerGraph.Resources(result, embedded.Run)).Keys);
        Assert.Equal(
            embedded.Graph.Outputs.Select(static output => output.Key),
            PeerGraph.Outputs(result).Select(static output => output.Key));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_secret_of_the_stack_is_sent_inside_secrets_only(bool preview)
    {
        var embedded = await StackRuns.OfAsync("local");
        var config = embedded.Run.Config.ToDictionary(
            static entry => entry.Key,
            static entry => entry.Value.Replace(ConfigNode.SecretStandIn, Canary, StringComparison.Ordinal),
            StringComparer.Ordinal);
        var result = await RunAsync(embedded with { Run = embedded.Run with { Config = config } }, preview);

        AssertSucceeded(result);
        Assert.Contains(result.Requests, static request => request.Message.ToJsonString().Contains(
            Canary, StringComparison.Ordinal));
        Assert.Empty(ClearText.Places(result, Canary));
    }

    private static Task<PeerResult> RunAsync(EmbeddedRun embedded, bool preview) => FakeEngine.RunAsync(
        new PeerRun([embedded.Run.Program, .. embedded.Run.Arguments])
        {
            Project = embedded.Run.Project,
            Stack = embedded.Run.Stack,
            WorkingDirectory = embedded.Run.WorkingDirectory,
            Config = new(embedded.Run.Config, StringComparer.Ordinal),
            ConfigSecretKeys = embedded.Run.SecretKeys,
            Scenario = new Scenario { Preview = preview, Resources = embedded.Answers },
        });

    private static void AssertSucceeded(PeerResult result)
    {
        Assert.Empty(result.Errors);
        Assert.Equal("", result.Stderr);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Breaches);
        Assert.Equal(1, result.Count("SignalAndWaitForShutdown"));
    }

    private static SortedDictionary<string, string> ByUrn(IEnumerable<GraphResource> resources) => new(
        resources.ToDictionary(
            static resource => resource.Urn,
            static resource => JsonSerializer.Serialize(resource),
            StringComparer.Ordinal),
        StringComparer.Ordinal);
}
