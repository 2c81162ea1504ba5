using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Tests.Components.Backup;

/// <summary>Values as mocks see them, as JSON on one line with sorted keys, so that a test pins them whole.</summary>
internal static class PlainJson
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(object? value) => JsonSerializer.Serialize(Plain(value), Relaxed);

    private static object? Plain(object? value) => value switch
    {
        string or bool or double or int or null => value,
        IEnumerable<KeyValuePair<string, object>> map => new SortedDictionary<string, object?>(
            map.ToDictionary(pair => pair.Key, pair => Plain(pair.Value)), StringComparer.Ordinal),
        IEnumerable list => list.Cast<object?>().Select(Plain).ToArray(),
        _ => throw new ArgumentException($"A {value.GetType()} has no place among inputs.", nameof(value)),
    };
}
