using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Cli.Comparison;

/// <summary>JSON that is a text inside an input, as policies, dashboards and add-on settings are.</summary>
internal static class EmbeddedJson
{
    /// <summary>The object or list that a text holds; <c>null</c> where it holds none.</summary>
    public static JsonNode? Of(string text)
    {
        if (text.AsSpan().TrimStart() is not (['{', ..] or ['[', ..]))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
