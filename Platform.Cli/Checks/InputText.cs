using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Cli.Checks;

/// <summary>Walks through every text in a resource's inputs.</summary>
internal static class InputText
{
    /// <summary>All texts with their paths, keys of maps included.</summary>
    public static IEnumerable<(string Path, string Text)> Of(JsonNode? value, string path = "")
    {
        switch (value)
        {
            case JsonObject map:
                foreach (var (key, member) in map)
                {
                    var below = path.Length == 0 ? key : $"{path}.{key}";
                    yield return (below, key);
                    foreach (var text in Of(member, below))
                    {
                        yield return text;
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    foreach (var text in Of(list[i], $"{path}[{i}]"))
                    {
                        yield return text;
                    }
                }

                break;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String:
                yield return (path, scalar.GetValue<string>());
                break;
        }
    }
}
