using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Values;

/// <summary>Looks for a secret outside of the values that are marked as secret.</summary>
internal static class ClearText
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    private const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>Where a text stands in clear: in a request, the log or the program's streams.</summary>
    public static IEnumerable<string> Places(PeerResult result, string text)
    {
        foreach (var place in result.Requests.SelectMany(request => Places(request.Message, request.Method, text)))
        {
            yield return place;
        }
        foreach (var line in result.Log.Where(line => Holds(line.Message, text) || Holds(line.Urn, text)))
        {
            yield return $"the log: {line.Message}";
        }
        if (Holds(result.Stdout, text) || Holds(result.Stderr, text))
        {
            yield return "the program's streams";
        }
    }

    private static IEnumerable<string> Places(JsonNode? value, string path, string text) => value switch
    {
        JsonObject map when IsSecret(map) => [],
        JsonObject map => map.SelectMany(field => Places(field.Value, $"{path}.{field.Key}", text))
            .Concat(map.Where(field => Holds(field.Key, text)).Select(field => $"{path}: the key {field.Key}")),
        JsonArray list => list.SelectMany((item, index) => Places(item, $"{path}[{index}]", text)),
        JsonValue leaf when leaf.GetValueKind() == JsonValueKind.String && Holds(leaf.GetValue<string>(), text) => [path],
        _ => [],
    };

    private static bool IsSecret(JsonObject map) => (string?)map[Signature] switch
    {
        Secret => true,
        OutputValue => (bool?)map["secret"] is true,
        _ => false,
    };

    private static bool Holds(string place, string text) => place.Contains(text, StringComparison.Ordinal);
}
