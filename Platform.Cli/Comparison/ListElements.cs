using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;

namespace Platform.Cli.Comparison;

/// <summary>The elements of a list, by what tells them apart.</summary>
internal static class ListElements
{
    // What names an element: Kubernetes and Helm lists, alerts and recorded series, policy statements, keys of a secret, tags.
    private static readonly string[] Names = ["name", "alert", "record", "Sid", "secretKey", "key", "id"];

    /// <summary>Objects by their names; <c>null</c> where an element has none, or two have one.</summary>
    public static IReadOnlyDictionary<string, (string Step, JsonNode? Value)>? ByName(
        JsonArray list, StackIdentity identity)
    {
        var elements = new Dictionary<string, (string Step, JsonNode? Value)>(StringComparer.Ordinal);
        foreach (var element in list)
        {
            if (NameOf(element) is not { } name
                || !elements.TryAdd(identity.Neutral(name), (FieldPath.Element(name), element)))
            {
                return null;
            }
        }

        return elements;
    }

    /// <summary>Elements by their numbers.</summary>
    public static IReadOnlyDictionary<string, (string Step, JsonNode? Value)> ByNumber(JsonArray list) => list
        .Select((element, number) => (Step: FieldPath.Element(number), Value: element))
        .ToDictionary(element => element.Step, element => element, StringComparer.Ordinal);

    /// <summary>Whether no element has parts.</summary>
    public static bool AreScalars(JsonArray list) => list.All(element => element is null or JsonValue);

    /// <summary>Whether an element is a secret.</summary>
    public static bool HoldsSecret(JsonArray list) => list.Any(element =>
        TextOf(element) is { } text && text.Contains(Redaction.Secret, StringComparison.Ordinal));

    /// <summary>The list without what says which stack it is of.</summary>
    public static JsonArray Neutral(JsonArray list, StackIdentity identity) =>
    [
        .. list.Select(element =>
            TextOf(element) is { } text ? JsonValue.Create(identity.Neutral(text)) : element?.DeepClone()),
    ];

    private static string? NameOf(JsonNode? element) =>
        Names.Select(name => TextOf(element.At(name))).FirstOrDefault(name => name is not null);

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
