using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Policies;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Policies;

/// <summary>
/// The policies that a stack renders, evaluated by an independent implementation of CEL with Kyverno's functions.
/// </summary>
internal static class PolicyEvaluation
{
    private static readonly string Folder = Path.Combine(SourceFolder(), "Peer");

    /// <summary>The policies of a stack, as its graph has them, by name.</summary>
    public static async Task<ImmutableSortedDictionary<string, JsonObject>> ManifestsAsync(string stack) =>
        (await StackRuns.OfAsync(stack)).Graph!.Resources
            .Select(KubernetesObject.From).OfType<KubernetesObject>()
            .Where(item => item.Group == "policies.kyverno.io" && item.Kind != "PolicyException")
            .ToImmutableSortedDictionary(item => item.Name, item => item.ToManifest(), StringComparer.Ordinal);

    /// <summary>What policies make of examples, in their order.</summary>
    public static async Task<IReadOnlyList<Evaluation>> OfAsync(
        IEnumerable<JsonObject> policies, IEnumerable<(string Policy, PolicyExample Example)> examples)
    {
        var known = policies.ToDictionary(policy => (string)policy["metadata"]!["name"]!, StringComparer.Ordinal);
        return await OfAsync(examples.Select(pair => (known[pair.Policy], pair.Example)));
    }

    /// <summary>
    /// The same, for policies of several stacks in one process. What several stacks have in common runs once.
    /// </summary>
    public static Task<IReadOnlyList<Evaluation>> OfAsync(
        IEnumerable<(JsonObject Policy, PolicyExample Example)> examples) =>
        AtAsync(examples.Select(pair => (pair.Policy, pair.Example, (string?)null)));

    /// <summary>The same at moments of one's own; <c>null</c> for now.</summary>
    public static async Task<IReadOnlyList<Evaluation>> AtAsync(
        IEnumerable<(JsonObject Policy, PolicyExample Example, string? Now)> examples)
    {
        SkipWithoutModules();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var policies = new JsonArray();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var cases = new JsonArray();
        var order = examples.Select(pair =>
        {
            var item = Case(Id(pair.Policy), pair.Example);
            if (pair.Now is { } now)
            {
                item["now"] = now;
            }

            var text = item.ToJsonString();
            if (places.TryAdd(text, cases.Count))
            {
                cases.Add((JsonNode)item);
            }

            return places[text];
        }).ToList();

        var results = await RunAsync(new JsonObject { ["policies"] = policies, ["cases"] = cases });
        return [.. order.Select(place => results[place])];

        string Id(JsonObject policy)
        {
            var text = policy.ToJsonString();
            if (!ids.TryGetValue(text, out var id))
            {
                id = $"{ids.Count}";
                ids.Add(text, id);
                var copy = policy.DeepClone();
                copy["metadata"]!["name"] = id;
                policies.Add(copy);
            }

            return id;
        }
    }

    private static async Task<IReadOnlyList<Evaluation>> RunAsync(JsonObject input)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "evaluate.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(input.ToJsonString());
        node.StandardInput.Close();
        var results = JsonNode.Parse(await output)!.AsArray();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return
        [
            .. results.Select(result => new Evaluation(
                (string)result!["result"]!, (string?)result["message"] ?? "", result["made"] as JsonArray ?? [])),
        ];
    }

    private static JsonObject Case(string policy, PolicyExample example)
    {
        var item = new JsonObject
        {
            ["policy"] = policy,
            ["given"] = JsonNode.Parse(example.Given),
            ["others"] = new JsonArray([.. example.Others.Select(other => JsonNode.Parse(other))]),
            ["namespaceLabels"] = new JsonObject(example.NamespaceLabels.Select(label =>
                KeyValuePair.Create(label.Key, (JsonNode?)label.Value))),
        };
        if (example.Before is { } before)
        {
            item["before"] = JsonNode.Parse(before);
        }

        if (example.User is { } user)
        {
            item["user"] = user;
        }

        if (example.IsDryRun)
        {
            item["dryRun"] = true;
        }

        if (example.IsDelete)
        {
            item["isDelete"] = true;
        }

        return item;
    }

    private static void SkipWithoutModules()
    {
        const string Reason = "The evaluator of CEL is not installed: `make node-peers` does that";
        var isInstalled = Directory.Exists(Path.Combine(Folder, "node_modules"));
        Assert.False(!isInstalled && Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, Reason);
        Assert.SkipUnless(isInstalled, Reason);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>What a policy made of an object.</summary>
/// <param name="Result">pass, fail, skip or error.</param>
/// <param name="Message">What the user reads, or what is wrong with the policy.</param>
/// <param name="Made">What was generated or applied.</param>
internal sealed record Evaluation(string Result, string Message, JsonArray Made);
