using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;

namespace Platform.Cli.Comparison;

/// <summary>
/// Compares values field by field. Texts that both hold JSON, as policies do, are compared as JSON. A text that holds a
/// secret is never compared.
/// </summary>
internal sealed class ValueComparison(StackIdentity from, StackIdentity to)
{
    private readonly List<FieldDifference> _found = [];

    /// <summary>Number of values so far that differ only in who the stack is.</summary>
    public int Alike { get; private set; }

    /// <summary>The fields that differ, by path.</summary>
    public IReadOnlyList<FieldDifference> Compare(JsonObject first, JsonObject second)
    {
        _found.Clear();
        Walk("", first, second);
        return [.. _found.OrderBy(field => field.Path, StringComparer.Ordinal)];
    }

    private void Walk(string path, JsonNode? first, JsonNode? second)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (first, second)
        {
            case (JsonObject one, JsonObject other):
                WalkParts(path, Members(one, from), Members(other, to));
                break;
            case (JsonArray one, JsonArray other):
                WalkLists(path, one, other);
                break;
            case (JsonValue one, JsonValue other) when TextOf(one) is { } text && TextOf(other) is { } otherText:
                WalkTexts(path, text, otherText);
                break;
            default:
                if (!JsonNode.DeepEquals(first, second))
                {
                    Add(path, Change.Changed, first, second);
                }

                break;
        }
    }

    private void WalkTexts(string path, string first, string second)
    {
        if (IsSecret(first) || IsSecret(second))
        {
            var change = IsSecret(first) && IsSecret(second) ? Change.Unknown : Change.Changed;
            Add(path, change, JsonValue.Create(first), JsonValue.Create(second));
        }
        else if (EmbeddedJson.Of(first) is { } document && EmbeddedJson.Of(second) is { } other)
        {
            Walk(path, document, other);
        }
        else if (!string.Equals(first, second, StringComparison.Ordinal))
        {
            if (string.Equals(from.Neutral(first), to.Neutral(second), StringComparison.Ordinal))
            {
                Alike++;
            }
            else
            {
                Add(path, Change.Changed, JsonValue.Create(first), JsonValue.Create(second));
            }
        }
    }

    private void WalkLists(string path, JsonArray first, JsonArray second)
    {
        if (ListElements.ByName(first, from) is { } named && ListElements.ByName(second, to) is { } otherNamed)
        {
            WalkParts(path, named, otherNamed);
        }
        else if (ListElements.AreScalars(first) && ListElements.AreScalars(second))
        {
            WalkScalars(path, first, second);
        }
        else
        {
            WalkParts(path, ListElements.ByNumber(first), ListElements.ByNumber(second));
        }
    }

    // A list of texts is one value: which element took the place of which cannot be told.
    private void WalkScalars(string path, JsonArray first, JsonArray second)
    {
        if (JsonNode.DeepEquals(first, second) && !ListElements.HoldsSecret(first))
        {
            return;
        }

        if (ListElements.HoldsSecret(first) || ListElements.HoldsSecret(second))
        {
            Add(path, JsonNode.DeepEquals(first, second) ? Change.Unknown : Change.Changed, first, second);
        }
        else if (JsonNode.DeepEquals(ListElements.Neutral(first, from), ListElements.Neutral(second, to)))
        {
            Alike++;
        }
        else
        {
            Add(path, Change.Changed, first, second);
        }
    }

    private void WalkParts(
        string path,
        IReadOnlyDictionary<string, (string Step, JsonNode? Value)> first,
        IReadOnlyDictionary<string, (string Step, JsonNode? Value)> second)
    {
        foreach (var (key, (step, value)) in first)
        {
            if (second.TryGetValue(key, out var other))
            {
                Walk(path + other.Step, value, other.Value);
            }
            else
            {
                Add(path + step, Change.Removed, value, null);
            }
        }

        foreach (var (key, (step, value)) in second)
        {
            if (!first.ContainsKey(key))
            {
                Add(path + step, Change.Added, null, value);
            }
        }
    }

    private void Add(string path, Change change, JsonNode? first, JsonNode? second) =>
        _found.Add(new(path.TrimStart('.'), change, first, second));

    private static Dictionary<string, (string Step, JsonNode? Value)> Members(JsonObject map, StackIdentity identity)
    {
        var members = new Dictionary<string, (string Step, JsonNode? Value)>(StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            members.TryAdd(identity.Neutral(key), (FieldPath.Member(key), value));
        }

        return members;
    }

    private static string? TextOf(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static bool IsSecret(string text) => text.Contains(Redaction.Secret, StringComparison.Ordinal);
}
