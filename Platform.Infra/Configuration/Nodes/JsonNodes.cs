using System.Text.Json;

namespace Platform.Configuration;

/// <summary>Turns the JSON text that the engine hands to the program into nodes.</summary>
internal static class JsonNodes
{
    /// <summary>Reads one configuration value.</summary>
    /// <param name="text">JSON for structured values; anything else is taken as plain text.</param>
    /// <returns>The node, without lines.</returns>
    public static ConfigNode Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Convert(document.RootElement);
        }
        catch (JsonException)
        {
            return new ConfigNode { Kind = ConfigNodeKind.Text, Text = text };
        }
    }

    private static ConfigNode Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new ConfigNode
        {
            Kind = ConfigNodeKind.Map,
            Entries = [.. element.EnumerateObject().Select(p => new ConfigEntry(p.Name, null, Convert(p.Value)))],
        },
        JsonValueKind.Array => new ConfigNode
        {
            Kind = ConfigNodeKind.List,
            Items = [.. element.EnumerateArray().Select(Convert)],
        },
        JsonValueKind.String => new ConfigNode { Kind = ConfigNodeKind.Text, Text = element.GetString()! },
        JsonValueKind.Number => new ConfigNode { Kind = ConfigNodeKind.Number, Text = element.GetRawText() },
        JsonValueKind.True or JsonValueKind.False =>
            new ConfigNode { Kind = ConfigNodeKind.Boolean, Text = element.GetRawText() },
        _ => new ConfigNode { Kind = ConfigNodeKind.Null },
    };
}
