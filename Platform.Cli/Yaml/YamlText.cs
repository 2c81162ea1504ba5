using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Cli.Yaml;

/// <summary>Writes JSON values as YAML in the style of kubectl: two spaces, lists at their key's indentation.</summary>
/// <remarks>
/// Written by hand because it is on the hot path of <c>platform render</c>: YamlDotNet's emitter takes 0.1 s of processor
/// time for 10,000 ConfigMaps, a third of what their whole render takes, and would still need to be told which text to
/// quote. Tests read everything back with YamlDotNet.
/// </remarks>
internal static class YamlText
{
    // Readers look no further than 1024 characters for the colon that makes a key of what they read (YAML 1.2, 7.4.2).
    private const int LongestKey = 1000;

    private static readonly string[] FirstKeys = ["apiVersion", "kind", "metadata"];
    private static readonly string[] FirstMetadataKeys = ["name", "namespace"];

    /// <summary>
    /// The document: keys in ordinal order, but <c>apiVersion</c>, <c>kind</c> and <c>metadata</c> first, and of the
    /// metadata <c>name</c> and <c>namespace</c>.
    /// </summary>
    public static string Of(JsonObject document)
    {
        var yaml = new StringBuilder(1024);
        Append(yaml, document);
        return yaml.ToString();
    }

    /// <summary>Appends a document; see <see cref="Of"/>.</summary>
    public static void Append(StringBuilder yaml, JsonObject document)
    {
        if (document.Count == 0)
        {
            yaml.Append("{}\n");
            return;
        }

        AppendMap(yaml, document, 0, FirstKeys, startOnLine: true);
    }

    private static void AppendMap(
        StringBuilder yaml, JsonObject map, int indent, ReadOnlySpan<string> firstKeys, bool startOnLine)
    {
        foreach (var (key, value) in Sorted(map, firstKeys))
        {
            if (startOnLine)
            {
                yaml.Append(' ', indent);
            }

            startOnLine = true;
            AppendKey(yaml, key, indent);
            AppendValue(yaml, value, indent, indent == 0 && key == "metadata" ? FirstMetadataKeys : []);
        }
    }

    private static void AppendKey(StringBuilder yaml, string key, int indent)
    {
        var start = yaml.Length;
        YamlScalar.AppendInline(yaml, key);
        if (yaml.Length - start > LongestKey)
        {
            yaml.Insert(start, "? ").Append('\n').Append(' ', indent);
        }

        yaml.Append(':');
    }

    private static void AppendValue(StringBuilder yaml, JsonNode? value, int indent, ReadOnlySpan<string> firstKeys)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                yaml.Append('\n');
                AppendMap(yaml, map, indent + 2, firstKeys, startOnLine: true);
                break;
            case JsonArray { Count: > 0 } list:
                yaml.Append('\n');
                AppendList(yaml, list, indent, startOnLine: true);
                break;
            default:
                yaml.Append(' ');
                AppendScalar(yaml, value, indent + 2);
                break;
        }
    }

    private static void AppendList(StringBuilder yaml, JsonArray list, int indent, bool startOnLine)
    {
        foreach (var item in list)
        {
            if (startOnLine)
            {
                yaml.Append(' ', indent);
            }

            startOnLine = true;
            yaml.Append("- ");
            switch (item)
            {
                case JsonObject { Count: > 0 } map:
                    AppendMap(yaml, map, indent + 2, [], startOnLine: false);
                    break;
                case JsonArray { Count: > 0 } inner:
                    AppendList(yaml, inner, indent + 2, startOnLine: false);
                    break;
                default:
                    AppendScalar(yaml, item, indent + 2);
                    break;
            }
        }
    }

    private static void AppendScalar(StringBuilder yaml, JsonNode? value, int indent)
    {
        switch (value)
        {
            case null:
                yaml.Append("null");
                break;
            case JsonObject:
                yaml.Append("{}");
                break;
            case JsonArray:
                yaml.Append("[]");
                break;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String:
                AppendText(yaml, scalar.GetValue<string>(), indent);
                return;
            default:
                yaml.Append(value.ToJsonString());
                break;
        }

        yaml.Append('\n');
    }

    private static void AppendText(StringBuilder yaml, string text, int indent)
    {
        if (!YamlScalar.IsLiteral(text))
        {
            YamlScalar.AppendInline(yaml, text);
            yaml.Append('\n');
            return;
        }

        // "|" ends in one line feed, "|-" in none, "|+" in all that are there.
        var ending = text[^1] != '\n' ? "|-" : text[^2] == '\n' ? "|+" : "|";
        yaml.Append(ending).Append('\n');
        var body = text[^1] == '\n' ? text.AsSpan(0, text.Length - 1) : text;
        foreach (var line in body.Split('\n'))
        {
            if (body[line] is { Length: > 0 } words)
            {
                yaml.Append(' ', indent).Append(words);
            }

            yaml.Append('\n');
        }
    }

    private static KeyValuePair<string, JsonNode?>[] Sorted(JsonObject map, ReadOnlySpan<string> firstKeys)
    {
        var pairs = new KeyValuePair<string, JsonNode?>[map.Count];
        var next = 0;
        foreach (var key in firstKeys)
        {
            if (map.TryGetPropertyValue(key, out var value))
            {
                pairs[next++] = new(key, value);
            }
        }

        var sortFrom = next;
        foreach (var pair in map)
        {
            if (!firstKeys.Contains(pair.Key))
            {
                pairs[next++] = pair;
            }
        }

        Array.Sort(pairs, sortFrom, next - sortFrom, KeyOrder.Instance);
        return pairs;
    }

    private sealed class KeyOrder : IComparer<KeyValuePair<string, JsonNode?>>
    {
        public static readonly KeyOrder Instance = new();

        public int Compare(KeyValuePair<string, JsonNode?> x, KeyValuePair<string, JsonNode?> y) =>
            string.CompareOrdinal(x.Key, y.Key);
    }
}
