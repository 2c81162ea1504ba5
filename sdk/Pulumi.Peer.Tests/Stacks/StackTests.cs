using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Stacks;

/// <summary>The program, stack by stack, under an engine that is not ours.</summary>
[Trait("kind", "process")]
public sealed class StackTests
{
    [Theory]
    [MemberData(nameof(StackRuns.Names), MemberType = typeof(StackRuns))]
    public async Task An_update_registers_what_the_embedded_engine_saw(string stack)
    {
        var embedded = await StackRuns.OfAsync(stack);
        var result = await RunAsync(embedded, preview: false);

        AssertSucceeded(result);
        var expected = embedded.Graph.Resources.ToDictionary(static resource => resource.Urn, Text, StringComparer.Ordinal);
        var actual = PeerGraph.Resources(result, embedded.Run)
            .ToDictionary(static resource => resource.Urn, Text, StringComparer.Ordinal);
        Assert.Contains(expected.Keys, static urn => urn.Contains("::platform:", StringComparison.Ordinal));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
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
            embedded.Graph.Resources.Select(static resource => resource.Urn).Order(StringComparer.Ordinal),
            PeerGraph.Resources(result, embedded.Run).Select(static resource => resource.Urn).Order(StringComparer.Ordinal));
        Assert.Equal(
            embedded.Graph.Outputs.Select(static output => output.Key),
            PeerGraph.Outputs(result).Select(static output => output.Key));
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

    private static string Text(GraphResource resource) => JsonSerializer.Serialize(resource);
}
