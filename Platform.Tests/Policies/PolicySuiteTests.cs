using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Cli.Rendering;
using Platform.Policies;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Policies;

/// <summary>The suites for Kyverno's command, which gives all examples of a suite one cluster.</summary>
[Trait("kind", "process")]
public sealed class PolicySuiteTests
{
    private const string Stack = "prod";

    [Fact]
    public async Task Each_result_is_that_of_the_policy_in_the_suite_s_cluster()
    {
        var manifests = await PolicyEvaluation.ManifestsAsync(Stack);
        var cases = new List<(string Policy, PolicyExample Example)>();
        foreach (var policy in StackPolicies.Of(StackSignalSets.Configs[Stack]))
        {
            foreach (var suite in PolicySuite.Of(policy, (string)manifests[policy.Name]["kind"]!))
            {
                cases.AddRange(Cases(suite).Select(example => (policy.Name, example)));
            }
        }

        var results = await PolicyEvaluation.OfAsync(manifests.Values, cases);

        Assert.Equal("", string.Join('\n', cases.Zip(results)
            .Where(pair => pair.Second.Result != (pair.First.Example.Expected == ExampleResult.Pass ? "pass" : "fail")
                || (pair.First.Example.Made is null && pair.Second.Made.Count > 0))
            .Select(pair =>
                $"{pair.First.Policy}: {pair.First.Example.Name}: {pair.Second.Result} {pair.Second.Message}")));
        Assert.Contains(cases, one => one.Policy == "deployment-windows" && one.Example.Name.EndsWith("/no-state", StringComparison.Ordinal));
    }

    [Fact]
    public void Examples_that_find_another_cluster_are_in_a_suite_of_their_own()
    {
        var policy = StackPolicies.Of(StackSignalSets.Configs[Stack]).Single(one => one.Name == "deployment-windows");

        var suites = PolicySuite.Of(policy, "ValidatingPolicy").ToList();

        Assert.Equal("", suites[0].Folder);
        var open = suites.Single(suite => suite.Folder == "new-cronjob-while-open/");
        Assert.Equal("deployment-windows-new-cronjob-while-open", (string)open.Test()["metadata"]!["name"]!);
        Assert.Equal("""["../policy.yaml"]""", open.Test()["policies"]!.ToJsonString());
        Assert.Single(File(open, "context.yaml")!["spec"]!["resources"]!.AsArray());
    }

    private static IEnumerable<PolicyExample> Cases(PolicySuite suite)
    {
        var context = File(suite, "context.yaml")?["spec"]!["resources"]!.AsArray() ?? [];
        var labels = File(suite, "values.yaml")?["namespaceSelector"]!.AsArray() ?? [];
        var resources = suite.Resources().ToDictionary(Key, StringComparer.Ordinal);
        return
            from result in suite.Test()["results"]!.AsArray()
            from place in result!["resources"]!.AsArray().Select(place => (string)place!)
            let given = resources[$"{(string)result["kind"]!} {place}"]
            let ns = (string?)given["metadata"]!["namespace"]
            select new PolicyExample
            {
                Name = place,
                Given = given.ToJsonString(),
                Expected = (string)result["result"]! == "pass" ? ExampleResult.Pass : ExampleResult.Fail,
                Others = [.. context.Select(other => other!.ToJsonString())],
                NamespaceLabels = labels.SingleOrDefault(one => (string)one!["name"]! == ns)?["labels"]!.AsObject()
                    .ToImmutableSortedDictionary(
                        label => label.Key, label => (string)label.Value!, StringComparer.Ordinal)
                    ?? ImmutableSortedDictionary<string, string>.Empty,
                Made = result["generatedResource"] is null && result["patchedResources"] is null ? null : "[]",
            };
    }

    private static JsonObject? File(PolicySuite suite, string name) =>
        suite.Others().SingleOrDefault(file => file.Name == name).Documents?.Single();

    // Two of one kind and place would be one to the command.
    private static string Key(JsonObject item) => (string?)item["metadata"]!["namespace"] is { } ns
        ? $"{(string)item["kind"]!} {ns}/{(string)item["metadata"]!["name"]!}"
        : $"{(string)item["kind"]!} {(string)item["metadata"]!["name"]!}";
}
