using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Cli.Engine.StandIns;

/// <summary>Reads a row of the table.</summary>
internal static class StandInRow
{
    /// <summary>The row: <c>id</c>, <c>outputs</c> and <c>parts</c>, each of which may be absent.</summary>
    public static StandIn Read(JsonElement row) =>
        new(Text(row, "id"), Object(row, "outputs"))
        {
            Parts = row.TryGetProperty("parts", out var parts) ? [.. parts.EnumerateObject().Select(Part)] : [],
        };

    private static StandInPart Part(JsonProperty part) =>
        new(part.Name, Text(part.Value, "type"), Text(part.Value, "name"), Object(part.Value, "inputs"))
        {
            When = Texts(part.Value, "when"),
            Unless = Texts(part.Value, "unless"),
            IsList = Flag(part.Value, "list"),
            IsHidden = Flag(part.Value, "hidden"),
        };

    private static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var text) ? text.GetString()! : "";

    private static bool Flag(JsonElement row, string name) =>
        row.TryGetProperty(name, out var flag) && flag.GetBoolean();

    private static string[] Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];

    private static JsonObject Object(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? JsonObject.Create(value.Clone())! : [];
}
