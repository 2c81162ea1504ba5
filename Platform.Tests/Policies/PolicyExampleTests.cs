using System.Text.Json.Nodes;
using Platform.Policies;
using Platform.Tests.Cli;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Policies;

/// <summary>Each example of each policy of each stack comes out as it says.</summary>
[Trait("kind", "process")]
public sealed class PolicyExampleTests
{
    public static TheoryData<string> Stacks => StackRuns.Names;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_example_comes_out_as_it_says(string stack)
    {
        var policies = StackPolicies.Of(StackSignalSets.Configs[stack]);
        var cases = policies.SelectMany(policy => policy.Examples, (policy, example) => (policy.Name, example)).ToList();

        var results = await PolicyEvaluation.OfAsync((await PolicyEvaluation.ManifestsAsync(stack)).Values, cases);

        var faults = string.Join('\n', cases.Zip(results, Fault).Where(fault => fault.Length > 0));
        Assert.True(faults.Length == 0, faults);
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
