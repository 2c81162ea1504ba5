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
internal sealed class PolicySuite(Policy policy, string kind)
{
    /// <summary>The file with the objects.</summary>
    public const string ResourcesFile = "resources.yaml";

    private const string ApiVersion = "cli.kyverno.io/v1alpha1";
    private const string ContextFile = "context.yaml";
    private const string ValuesFile = "values.yaml";
    private const string MadeFile = "made.yaml";

    private readonly List<PolicyExample> _examples =
    [
        .. policy.Examples.Where(example =>
            example is { Before: null, User: null, IsDryRun: false, IsDelete: false } && example.Expected != ExampleResult.Skip),
    ];

    /// <summary>Whether there is nothing to test.</summary>
    public bool IsEmpty => _examples.Count == 0;

    private bool IsMutating => policy.Body is PolicyBody.Mutating;

    /// <summary>The suite.</summary>
    public JsonObject Test()
    {
        var test = new JsonObject
        {
            ["apiVersion"] = ApiVersion,
            ["kind"] = "Test",
            ["metadata"] = new JsonObject { ["name"] = policy.Name },
            ["policies"] = new JsonArray("policy.yaml"),
            ["resources"] = new JsonArray(ResourcesFile),
        };
        if (_examples.Exists(example => !example.Others.IsEmpty))
        {
            test["context"] = ContextFile;
        }

        if (_examples.Exists(example => !example.NamespaceLabels.IsEmpty))
        {
            test["variables"] = ValuesFile;
        }

        test["results"] = new JsonArray(
        [
            .. _examples
                .GroupBy(example => (Kind: KindOf(example), example.Expected, HasMade: example.Made is not null))
                .Select(group => Result(group.Key.Kind, group.Key.Expected, group.Key.HasMade, group)),
        ]);
        return test;
    }

    /// <summary>The objects.</summary>
    public IEnumerable<JsonObject> Resources() =>
        _examples.Select(example => JsonNode.Parse(example.Given)!.AsObject());

    /// <summary>The other files, by name.</summary>
    public IEnumerable<(string Name, IEnumerable<JsonObject> Documents)> Others()
    {
        var others = _examples.SelectMany(example => example.Others).Distinct(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            yield return (ContextFile, [Context(others)]);
        }

        if (_examples.Exists(example => !example.NamespaceLabels.IsEmpty))
        {
            yield return (ValuesFile, [Values()]);
        }

        if (_examples.Exists(example => example.Made is not null))
        {
            yield return (MadeFile, _examples.Where(example => example.Made is not null).SelectMany(Made));
        }
    }

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
            .. _examples.Select(example => (Namespace: NamespaceOf(example), example.NamespaceLabels))
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
