using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>Lists of texts.</summary>
internal static class JsonList
{
    /// <summary>A list of texts.</summary>
    /// <param name="items">The texts.</param>
    public static JsonArray Of(IEnumerable<string> items) => new([.. items.Select(item => JsonValue.Create(item))]);
}
