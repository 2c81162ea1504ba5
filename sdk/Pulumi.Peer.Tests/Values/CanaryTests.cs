using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Values;

/// <summary>A secret of the configuration goes everywhere as a secret, and nowhere else.</summary>
[Trait("kind", "process")]
public sealed class CanaryTests
{
    private const string Canary = "canary-4711-in-the-coal-mine";
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    private const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_secret_is_sent_inside_secrets_only(bool preview)
    {
        var result = await RunAsync(Answers.Scenario with { Preview = preview });

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Breaches);
        Assert.Empty(result.Requests.SelectMany(request => ClearPlaces(request.Message, request.Method)));
        Assert.DoesNotContain(Canary, result.Stdout + result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Log, static line => line.Message.Contains(Canary, StringComparison.Ordinal));
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
        Assert.DoesNotContain(Canary, result.Stdout + result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Log, static line => line.Message.Contains(Canary, StringComparison.Ordinal));
    }

    /// <summary>The paths at which the canary stands outside of a secret.</summary>
    private static IEnumerable<string> ClearPlaces(JsonNode? value, string path) => value switch
    {
        JsonObject map when IsSecret(map) => [],
        JsonObject map => map.SelectMany(field => ClearPlaces(field.Value, $"{path}.{field.Key}"))
            .Concat(map.Where(static field => IsCanary(field.Key)).Select(field => $"{path}: the key {field.Key}")),
        JsonArray list => list.SelectMany((item, index) => ClearPlaces(item, $"{path}[{index}]")),
        JsonValue text when text.GetValueKind() == JsonValueKind.String && IsCanary(text.GetValue<string>()) => [path],
        _ => [],
    };

    private static bool IsSecret(JsonObject map) => (string?)map[Signature] switch
    {
        Secret => true,
        OutputValue => (bool?)map["secret"] is true,
        _ => false,
    };

    private static bool Holds(JsonNode? value) => value is not null && IsCanary(value.ToJsonString());

    private static bool IsCanary(string text) => text.Contains(Canary, StringComparison.Ordinal);

    private static Task<PeerResult> RunAsync(Scenario scenario) => FakeEngine.RunAsync(
        new PeerRun(Programs.DotNet("canary"))
        {
            Config = { ["twin:canary"] = Canary },
            ConfigSecretKeys = ["twin:canary"],
            Scenario = scenario,
        });
}
