using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Reads the parts of a JSON value; numbers are doubles.</summary>
internal static class JsonParts
{
    public static IEnumerable<KeyValuePair<string, object?>> Entries(JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            yield return new(property.Name, property.Value);
        }
    }

    public static IEnumerable<object?> Elements(JsonElement json)
    {
        foreach (var element in json.EnumerateArray())
        {
            yield return element;
        }
    }

    /// <summary>The value of a JSON string, number or boolean; null for JSON's null and for no JSON at all.</summary>
    public static object? Scalar(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
