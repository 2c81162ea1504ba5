using System.Text.Json.Nodes;

namespace Platform.Policies;

/// <summary>
/// Objects as CEL literals. Each value is <c>dyn(…)</c>: Kyverno's environment takes lists and maps of one type only.
/// </summary>
public static class CelLiteral
{
    /// <summary>An object or a list.</summary>
    /// <param name="node">The object.</param>
    /// <returns>The expression.</returns>
    public static string Of(JsonNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node switch
        {
            JsonObject map => $"{{{string.Join(", ", map.Select(entry => $"{Text(entry.Key)}: {Dyn(entry.Value!)}"))}}}",
            JsonArray list => $"[{string.Join(", ", list.Select(item => Dyn(item!)))}]",
            JsonValue value when value.TryGetValue<string>(out var text) => Text(text),
            _ => node.ToJsonString(),
        };
    }

    /// <summary>Objects of Kubernetes, as a generator takes them.</summary>
    /// <param name="objects">The objects.</param>
    /// <returns>A list of maps.</returns>
    public static string Objects(JsonArray objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        return $"[{string.Join(", ", objects.Select(one => Of(one!)))}]";
    }

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The literal in single quotes.</returns>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
        return $"'{escaped}'";
    }

    private static string Dyn(JsonNode node) => $"dyn({Of(node)})";
}
