using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Values;

/// <summary>A secret of the configuration goes everywhere as a secret, and nowhere else.</summary>
[Trait("kind", "process")]
public sealed class CanaryTests
{
    private const string Canary = "canary-4711-in-the-coal-mine";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_secret_is_sent_inside_secrets_only(bool preview)
    {
        var result = await RunAsync(Answers.Scenario with { Preview = preview });

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Breaches);
        Assert.Empty(ClearText.Places(result, Canary));
    }

    [Fact]
    public async Task A_secret_arrives_wherever_it_was_put()
    {
        var result = await RunAsync(Answers.Scenario);

        var inputs = result.Registration("first")["object"]!.AsObject();
        Assert.Equal(
            "joined name nested password rules tags",
            string.Join(' ', inputs.Where(static input => Holds(input.Value)).Select(static input => input.Key)));
        Assert.True(Holds(result.Registration("network")["object"]!["password"]));
        Assert.True(Holds(result.Registration("provider")["object"]!["token"]));
        Assert.Equal(
            "joined json password",
            string.Join(' ', result.StackOutputs().Select(static output => output.Key)));
        Assert.All(result.StackOutputs(), static output => Assert.True(Holds(output.Value)));
    }

    [Fact]
    public async Task A_fault_near_a_secret_does_not_tell_it()
    {
        var rule = new ResourceRule(new ResourceMatch { Name = "first" })
        {
            Error = new RpcFault(2, "creating bucket: quota exceeded"),
        };
        var result = await RunAsync(Answers.With(rule));

        Assert.Equal(32, result.ExitCode);
        Assert.Single(result.Errors);
        Assert.Empty(ClearText.Places(result, Canary));
    }

    [Fact]
    public void A_secret_in_clear_is_found_wherever_it_stands()
    {
        var message = new JsonObject
        {
            ["name"] = Canary,
            ["object"] = new JsonObject { ["list"] = new JsonArray("a", $"{Canary}!"), [Canary] = 1 },
        };
        var result = new PeerResult
        {
            ExitCode = 0,
            TimedOut = false,
            Milliseconds = 0,
            Breaches = [],
            Stdout = "",
            Stderr = $"{Canary}\n",
            Requests = [new PeerRequest("RegisterResource", message)],
            Log = [new LogLine("info", $"it is {Canary}", "")],
        };

        Assert.Equal(
            [
                "RegisterResource.name",
                "RegisterResource.object.list[1]",
                $"RegisterResource.object: the key {Canary}",
                $"the log: it is {Canary}",
                "the program's streams",
            ],
            [.. ClearText.Places(result, Canary)]);
    }

    private static bool Holds(JsonNode? value) =>
        value?.ToJsonString().Contains(Canary, StringComparison.Ordinal) is true;

    private static Task<PeerResult> RunAsync(Scenario scenario) => FakeEngine.RunAsync(
        new PeerRun(Programs.DotNet("canary"))
        {
            Config = { ["twin:canary"] = Canary },
            ConfigSecretKeys = ["twin:canary"],
            Scenario = scenario,
        });
}
