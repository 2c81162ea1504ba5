using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Cli.Graph;

/// <summary>Reads single values out of inputs, whatever else stands in their place.</summary>
internal static class JsonPaths
{
    /// <summary>The text at a path of keys; <c>null</c> where there is none, or where it is no text.</summary>
    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> keys) =>
        node.At(keys) is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;

    /// <summary>The value at a path of keys; <c>null</c> where there is none.</summary>
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            node = node is JsonObject map && map.TryGetPropertyValue(key, out var next) ? next : null;
        }

        return node;
    }
}
