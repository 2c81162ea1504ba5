using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Configuration;
using Platform.Tests.Cli;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Operators;

/// <summary>
/// What the policies ask of teams' budgets holds for the platform's own workloads: whoever runs twice has a budget that lets
/// one pod go at a time, and pods that are not ready do not keep a node, where the chart has a say in it.
/// </summary>
public sealed class DisruptionBudgetTests
{
    private static readonly Dictionary<string, string> WithoutABudgetOfOurs = new(StringComparer.Ordinal)
    {
        ["karpenter"] = "The chart has one by itself, with maxUnavailable 1.",
    };

    private static readonly string[] ReplicaKeys = ["replicaCount", "replicas"];

    private static readonly string[] BudgetKeys = ["pdb", "podDisruptionBudget"];

    [Fact]
    public async Task Charts_workloads_with_replicas_have_a_budget_that_lets_one_pod_go()
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var graphs = await Task.WhenAll(ControlStacks.All.Select(stack => OperatorGraph.OfStackAsync(stack.Name)));
        var karpenter = await OperatorGraph.OfAsync(ControlStacks.Prod.On(ComputeMode.Karpenter));
        foreach (var graph in graphs.Append(karpenter))
        {
            foreach (var release in graph.Releases)
            {
                var chart = ((string)release.Inputs["chart"]).Split('/')[^1];
                var values = release.Inputs.GetValueOrDefault("values") is { } given
                    ? JsonNode.Parse(PlainJson.Of(given))!.AsObject()
                    : [];
                if (WithoutABudgetOfOurs.ContainsKey(chart))
                {
                    _ = Faults(values, Whatever).Any() && used.Add(chart);
                    continue;
                }

                var keys = ChartKeys.Of(chart, (string)release.Inputs["version"])!;
                faults.UnionWith(Faults(values, path => !keys.Unread(Nested($"{path}.unhealthyPodEvictionPolicy")).Any())
                    .Select(fault => $"{chart} {fault}"));
            }
        }

        Assert.Empty(faults);
        Assert.Equal(WithoutABudgetOfOurs.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("kind", "process")]
    public async Task Workloads_of_a_stack_s_own_need_none_and_no_budget_of_its_own_blocks()
    {
        foreach (var stack in GoldenNames.Trees)
        {
            var graph = (await StackRuns.OfAsync(stack)).Graph!;
            foreach (var one in graph.Resources.Select(KubernetesObject.From).OfType<KubernetesObject>())
            {
                Assert.NotEqual("PodDisruptionBudget", one.Kind);
                Assert.False(
                    one.Kind is "Deployment" or "StatefulSet"
                    && one.ToManifest()["spec"]?["replicas"]?.ToJsonString() is not (null or "0" or "1"),
                    $"{stack}: {one.Kind} {one.Name} runs more than once and has no budget.");
            }
        }
    }

    [Theory]
    [InlineData("""{"server":{"replicas":2}}""", "server: no budget")]
    [InlineData("""{"replicaCount":2,"podDisruptionBudget":{"enabled":false}}""", ": no budget")]
    [InlineData("""{"replicas":1}""", "")]
    [InlineData("""{"replicas":1,"pdb":{"enabled":true,"minAvailable":1}}""", "pdb: lets 0 pods go, not one")]
    [InlineData("""{"replicas":3,"pdb":{"maxUnavailable":1}}""", "pdb: pods that are not ready keep a node")]
    [InlineData("""{"replicas":3,"pdb":{"maxUnavailable":1,"unhealthyPodEvictionPolicy":"AlwaysAllow"}}""", "")]
    [InlineData("""{"replicas":3,"pdb":{"maxUnavailable":0,"unhealthyPodEvictionPolicy":"AlwaysAllow"}}""", "pdb: lets 0 pods go, not one")]
    [InlineData("""{"a":{"pdb":{"minAvailable":1,"unhealthyPodEvictionPolicy":"AlwaysAllow"},"aSpec":{"replicas":3}}}""", "a.pdb: lets 2 pods go, not one")]
    public void A_budget_that_is_missing_or_blocks_is_found(string values, string expected) =>
        Assert.Equal(expected, string.Join("; ", Faults(JsonNode.Parse(values)!.AsObject(), Whatever)));

    private static bool Whatever(string path) => true;

    private static IEnumerable<string> Faults(JsonObject values, Func<string, bool> hasPolicy) =>
        Maps("", values).SelectMany(map => Missing(map).Concat(Wrong(map, hasPolicy)));

    // Operators' own objects have their number in a spec beside the budget.
    private static IEnumerable<string> Missing((string Path, JsonObject Map, JsonObject? Above) one) =>
        Replicas(one.Map) > 1 && Budget(one.Map) is null && (one.Above is null || Budget(one.Above) is null)
            ? [$"{one.Path}: no budget"]
            : [];

    private static IEnumerable<string> Wrong((string Path, JsonObject Map, JsonObject? Above) one, Func<string, bool> hasPolicy)
    {
        if (Budget(one.Map) is not { } budget)
        {
            yield break;
        }

        var path = Join(one.Path, BudgetKeys.First(one.Map.ContainsKey));
        var replicas = Math.Max(Replicas(one.Map), one.Map.Select(pair => pair.Value).OfType<JsonObject>()
            .Select(Replicas).DefaultIfEmpty(0).Max());
        var goes = Number(budget, "maxUnavailable") ?? (replicas - (Number(budget, "minAvailable") ?? replicas));
        if (goes != 1)
        {
            yield return $"{path}: lets {goes} pods go, not one";
        }
        else if (hasPolicy(path) && budget["unhealthyPodEvictionPolicy"]?.GetValue<string>() != "AlwaysAllow")
        {
            yield return $"{path}: pods that are not ready keep a node";
        }
    }

    private static IEnumerable<(string Path, JsonObject Map, JsonObject? Above)> Maps(
        string path, JsonObject map, JsonObject? above = null) =>
        map.Where(pair => pair.Value is JsonObject)
            .SelectMany(pair => Maps(Join(path, pair.Key), pair.Value!.AsObject(), map))
            .Prepend((path, map, above));

    private static int Replicas(JsonObject map) => ReplicaKeys.Select(key => Number(map, key) ?? 0).Max();

    private static JsonObject? Budget(JsonObject map) => BudgetKeys.Select(key => map[key]).OfType<JsonObject>()
        .FirstOrDefault(budget => budget["enabled"]?.GetValue<bool>() != false);

    private static int? Number(JsonObject map, string key) =>
        map[key] is JsonValue value && value.TryGetValue<double>(out var number) ? (int)number : null;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static Dictionary<string, object> Nested(string path) => path.Split('.').Reverse()
        .Aggregate((object)"AlwaysAllow", (inner, key) => new Dictionary<string, object> { [key] = inner })
        as Dictionary<string, object> ?? [];
}
