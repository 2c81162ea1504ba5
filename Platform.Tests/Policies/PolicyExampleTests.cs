using System.Text.Json.Nodes;
using Platform.Policies;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Policies;

/// <summary>Each example of each policy of each stack comes out as it says.</summary>
[Trait("kind", "process")]
public sealed class PolicyExampleTests
{
    [Fact]
    public async Task Every_example_comes_out_as_it_says()
    {
        var cases = new List<(string Stack, JsonObject Manifest, string Name, PolicyExample Example)>();
        foreach (var stack in GoldenNames.Trees)
        {
            var manifests = await PolicyEvaluation.ManifestsAsync(stack);
            cases.AddRange(StackPolicies.Of(StackSignalSets.Configs[stack]).SelectMany(
                policy => policy.Examples,
                (policy, example) => (stack, manifests[policy.Name], policy.Name, example)));
        }

        var results = await PolicyEvaluation.OfAsync(cases.Select(item => (item.Manifest, item.Example)));

        var faults = cases.Zip(results)
            .Select(pair => (pair.First.Stack, Text: Fault((pair.First.Name, pair.First.Example), pair.Second)))
            .Where(fault => fault.Text.Length > 0)
            .Select(fault => $"{fault.Stack}: {fault.Text}")
            .ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal(GoldenNames.Trees, cases.Select(item => item.Stack).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_example_that_says_the_contrary_is_noticed()
    {
        var policy = StackPolicies.Of(StackSignalSets.Configs["prod"])
            .Single(one => one.Name == "drop-all-capabilities");
        var cases = policy.Examples.Select(example => (policy.Name, example with { Expected = Contrary(example) })).ToList();

        var results = await PolicyEvaluation.OfAsync((await PolicyEvaluation.ManifestsAsync("prod")).Values, cases);

        Assert.All(cases.Zip(results, Fault), fault => Assert.NotEmpty(fault));
    }

    private static ExampleResult Contrary(PolicyExample example) =>
        example.Expected == ExampleResult.Pass ? ExampleResult.Fail : ExampleResult.Pass;

    private static string Fault((string Name, PolicyExample Example) pair, Evaluation result)
    {
        var expected = pair.Example.Expected.ToString().ToLowerInvariant();
        if (result.Result != expected)
        {
            return $"{pair.Name}: {pair.Example.Name}: {result.Result}, not {expected}. {result.Message}";
        }

        var made = pair.Example.Made is { } text
            ? JsonNode.Parse(text) is JsonArray several ? several : new JsonArray(JsonNode.Parse(text))
            : [];
        return JsonNode.DeepEquals(made, result.Made) ? ""
            : $"{pair.Name}: {pair.Example.Name}: made {result.Made.ToJsonString()}, not {made.ToJsonString()}";
    }
}
