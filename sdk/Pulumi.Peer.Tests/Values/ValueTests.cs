using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Values;

/// <summary>Answers that are big, deep or late.</summary>
[Trait("kind", "process")]
public sealed class ValueTests
{
    /// <summary>Set it to have the engine wait 30 seconds; without it, 3 are waited.</summary>
    private const string SlowSwitch = "PLATFORM_SLOW_TESTS";

    private const int FiveMegabytes = 5 * 1024 * 1024;

    private static readonly ResourceMatch Big = new() { Name = "big" };

    [Fact]
    public async Task An_answer_of_five_megabytes_and_one_of_five_hundred_levels_are_read()
    {
        var result = await RunAsync(new ResourceRule(Big)
        {
            Outputs = new JsonObject
            {
                ["text"] = new JsonObject { ["$padding"] = FiveMegabytes },
                ["tree"] = new JsonObject { ["$nesting"] = 500 },
            },
        });

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Log);
        var outputs = result.StackOutputs();
        Assert.Equal(FiveMegabytes, (int?)outputs["length"]);
        Assert.Equal(500, (int?)outputs["depth"]);
    }

    [Fact]
    public async Task Inputs_of_two_hundred_levels_are_sent()
    {
        var result = await RunAsync(new ResourceRule(Big) { Outputs = new JsonObject { ["text"] = "" } });

        var value = result.Registration("nested")["object"]!["nested"]!["deep"];
        var depth = 0;
        for (; value is JsonArray list; depth++)
        {
            value = Assert.Single(list);
        }
        Assert.Equal(201, depth);
        Assert.Equal("bottom", (string?)value);
    }

    [Fact]
    public async Task A_resource_that_takes_its_time_is_waited_for()
    {
        var seconds = Environment.GetEnvironmentVariable(SlowSwitch) is { Length: > 0 } ? 30 : 3;
        var result = await RunAsync(new ResourceRule(Big)
        {
            Delay = seconds * 1_000,
            Outputs = new JsonObject { ["text"] = "late" },
        });

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Log);
        Assert.True(result.Milliseconds >= seconds * 1_000, $"The program took {result.Milliseconds} ms only.");
        Assert.Equal(4, (int?)result.StackOutputs()["length"]);
    }

    [Fact]
    public async Task A_resource_is_a_reference_where_the_engine_knows_them()
    {
        var result = await RunAsync(new ResourceRule(Big) { Outputs = new JsonObject { ["text"] = "" } });

        Assert.Equal(
            """
            {
              "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e",
              "id": "target-of-reference-id",
              "urn": "urn:pulumi:dev::twin::demo:storage/bucket:Bucket::target-of-reference"
            }
            """,
            result.StackOutputs()["target"]!.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }));
    }

    [Fact]
    public async Task A_resource_is_its_id_where_the_engine_knows_no_references()
    {
        var rule = new ResourceRule(Big) { Outputs = new JsonObject { ["text"] = "" } };
        var result = await RunAsync(Answers.With(rule) with
        {
            Features = new(StringComparer.Ordinal) { ["resourceReferences"] = false },
        });

        Assert.Equal("target-of-reference-id", (string?)result.StackOutputs()["target"]);
    }

    private static Task<PeerResult> RunAsync(ResourceRule rule) => RunAsync(Answers.With(rule));

    private static Task<PeerResult> RunAsync(Scenario scenario) =>
        FakeEngine.RunAsync(new PeerRun(Programs.DotNet("values")) { Scenario = scenario });
}
