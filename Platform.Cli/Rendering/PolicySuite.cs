using System.Text.Json.Nodes;
using Platform.Policies;

namespace Platform.Cli.Rendering;

/// <summary>
/// A policy's examples as Kyverno's command takes them (kyverno: cmd/cli/kubectl-kyverno/apis/v1alpha1).
/// </summary>
/// <remarks>
/// It knows no old object and one user a suite, and it has no result for what a policy does not look at; such examples are
/// left out.
/// </remarks>
/// <param name="policy">The policy.</param>
/// <param name="kind">Its kind.</param>
/// <param name="examples">Those of its examples that are in this suite: all find the same cluster.</param>
/// <param name="folder">The suite's folder in the policy's, or nothing for the policy's own.</param>
internal sealed class PolicySuite(Policy policy, string kind, IReadOnlyList<PolicyExample> examples, string folder)
{
    /// <summary>The file with the objects.</summary>
    public const string ResourcesFile = "resources.yaml";

    private const string ApiVersion = "cli.kyverno.io/v1alpha1";
    private const string ContextFile = "context.yaml";
    private const string ValuesFile = "values.yaml";
    private const string MadeFile = "made.yaml";

    /// <summary>The suite's folder in the policy's, with a slash at its end; empty for the policy's own.</summary>
    public string Folder => folder.Length == 0 ? "" : $"{folder}/";

    private bool IsMutating => policy.Body is PolicyBody.Mutating;

    /// <summary>
    /// The suites of a policy. A suite has one cluster for all its examples, so that those that find other objects are
    /// in another one: the first is in the policy's folder, each other in a folder of its first example's name.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="kind">Its kind.</param>
    /// <returns>The suites; none where there is nothing to test.</returns>
    public static IEnumerable<PolicySuite> Of(Policy policy, string kind)
    {
        var suites = new List<List<PolicyCluster>>();
        foreach (var example in policy.Examples.Where(IsKnown))
        {
            var cluster = new PolicyCluster(example);
            var suite = suites.Find(one => one.TrueForAll(cluster.Agrees));
            if (suite is null)
            {
                suites.Add(suite = []);
            }

            suite.Add(cluster);
        }

        return suites.Select((suite, index) => new PolicySuite(
            policy, kind, [.. suite.Select(one => one.Example)], index == 0 ? "" : suite[0].Example.Name));
    }

    /// <summary>The suite.</summary>
    public JsonObject Test()
    {
        var test = new JsonObject
        {
            ["apiVersion"] = ApiVersion,
            ["kind"] = "Test",
            ["metadata"] = new JsonObject
            {
                ["name"] = folder.Length == 0 ? policy.Name : $"{policy.Name}-{folder}",
            },
            ["policies"] = new JsonArray(folder.Length == 0 ? "policy.yaml" : "../policy.yaml"),
            ["resources"] = new JsonArray(ResourcesFile),
        };
        if (examples.Any(example => !example.Others.IsEmpty))
        {
            test["context"] = ContextFile;
        }

        if (examples.Any(example => !example.NamespaceLabels.IsEmpty))
        {
            test["variables"] = ValuesFile;
        }

        test["results"] = new JsonArray(
        [
            .. examples
                .GroupBy(example => (Kind: KindOf(example), example.Expected, HasMade: example.Made is not null))
                .Select(group => Result(group.Key.Kind, group.Key.Expected, group.Key.HasMade, group)),
        ]);
        return test;
    }

    /// <summary>The objects.</summary>
    public IEnumerable<JsonObject> Resources() =>
        examples.Select(example => JsonNode.Parse(example.Given)!.AsObject());

    /// <summary>The other files, by name.</summary>
    public IEnumerable<(string Name, IEnumerable<JsonObject> Documents)> Others()
    {
        var others = examples.SelectMany(example => example.Others).Distinct(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            yield return (ContextFile, [Context(others)]);
        }

        if (examples.Any(example => !example.NamespaceLabels.IsEmpty))
        {
            yield return (ValuesFile, [Values()]);
        }

        if (examples.Any(example => example.Made is not null))
        {
            yield return (MadeFile, examples.Where(example => example.Made is not null).SelectMany(Made));
        }
    }

    private static bool IsKnown(PolicyExample example) =>
        example is { Before: null, User: null, IsDryRun: false, IsDelete: false, Expected: not ExampleResult.Skip };

    private static string KindOf(PolicyExample example) => (string)JsonNode.Parse(example.Given)!["kind"]!;

    private static string Place(PolicyExample example)
    {
        var metadata = JsonNode.Parse(example.Given)!["metadata"]!;
        var name = (string)metadata["name"]!;
        return (string?)metadata["namespace"] is { } ns ? $"{ns}/{name}" : name;
    }

    private static JsonObject Context(IEnumerable<string> others) => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = "Context",
        ["metadata"] = new JsonObject { ["name"] = "context" },
        ["spec"] = new JsonObject { ["resources"] = new JsonArray([.. others.Select(other => JsonNode.Parse(other))]) },
    };

    private JsonObject Result(string given, ExampleResult expected, bool hasMade, IEnumerable<PolicyExample> examples)
    {
        var result = new JsonObject
        {
            [$"is{kind}"] = true,
            ["policy"] = policy.Name,
            ["kind"] = given,
            ["resources"] = new JsonArray([.. examples.Select(example => (JsonNode)Place(example))]),
            ["result"] = expected == ExampleResult.Pass ? "pass" : "fail",
        };
        if (hasMade)
        {
            result[IsMutating ? "patchedResources" : "generatedResource"] = MadeFile;
        }

        return result;
    }

    private JsonObject Values() => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = "Values",
        ["metadata"] = new JsonObject { ["name"] = "values" },
        ["namespaceSelector"] = new JsonArray(
        [
            .. examples.Select(example => (Namespace: NamespaceOf(example), example.NamespaceLabels))
                .Where(pair => pair.Namespace.Length > 0)
                .DistinctBy(pair => pair.Namespace, StringComparer.Ordinal)
                .Select(pair => new JsonObject
                {
                    ["name"] = pair.Namespace,
                    ["labels"] = new JsonObject(
                    [
                        KeyValuePair.Create(ExemptNamespaces.NameLabel, (JsonNode?)pair.Namespace),
                        .. pair.NamespaceLabels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value)),
                    ]),
                }),
        ]),
    };

    private static string NamespaceOf(PolicyExample example) =>
        (string?)JsonNode.Parse(example.Given)!["metadata"]!["namespace"] ?? "";

    // What a mutation applies is a part of the object; the command compares whole objects.
    private IEnumerable<JsonObject> Made(PolicyExample example)
    {
        IEnumerable<JsonObject> made = JsonNode.Parse(example.Made!) switch
        {
            JsonArray many => many.Select(one => one!.AsObject()),
            var one => [one!.AsObject()],
        };
        return IsMutating
            ? [made.Aggregate(JsonNode.Parse(example.Given)!.AsObject(), Merged)]
            : made.Select(one => one.DeepClone().AsObject());
    }

    private static JsonObject Merged(JsonObject whole, JsonObject part)
    {
        foreach (var (name, value) in part)
        {
            whole[name] = value is JsonObject inner && whole[name] is JsonObject known
                ? Merged((JsonObject)known.DeepClone(), inner)
                : value?.DeepClone();
        }

        return whole;
    }
}
