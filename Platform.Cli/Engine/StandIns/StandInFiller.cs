using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace Platform.Cli.Engine.StandIns;

/// <summary>
/// Adds a row's outputs to what a program gave; nothing that it gave is changed. <c>{"$json": PATH}</c> is the JSON text
/// of another output of the same object.
/// </summary>
internal static class StandInFiller
{
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds what <paramref name="target"/> lacks of <paramref name="source"/>, in the table's order.</summary>
    public static void AddMissing(Struct target, JsonObject source, StandInTemplate template)
    {
        foreach (var (key, node) in source)
        {
            if (node is JsonObject && node["$json"] is { } path)
            {
                var other = StructPath.At(target, path.GetValue<string>())!.StructValue;
                target.Fields.TryAdd(key, Value.ForString(PropertyJson.ToObject(other).ToJsonString(Plain)));
                continue;
            }

            if (!target.Fields.TryGetValue(key, out var present) || present.KindCase == Value.KindOneofCase.NullValue)
            {
                // An object goes in empty first, so that its own templates can name what is in it already.
                var added = node is JsonObject ? Value.ForStruct(new Struct()) : ToValue(node, template);
                target.Fields[key] = present = added;
            }

            if (node is JsonObject nested && StructPath.Unwrap(present).KindCase == Value.KindOneofCase.StructValue)
            {
                AddMissing(StructPath.Unwrap(present).StructValue, nested, template);
            }
        }
    }

    private static Value ToValue(JsonNode? node, StandInTemplate template)
    {
        switch (node)
        {
            case null:
                return Value.ForNull();
            case JsonArray array:
                return Value.ForList([.. array.Select(element => ToValue(element, template))]);
            case JsonObject nested:
                var result = new Struct();
                AddMissing(result, nested, template);
                return Value.ForStruct(result);
            default:
                return node.GetValueKind() switch
                {
                    JsonValueKind.String => Value.ForString(template.Fill(node.GetValue<string>())),
                    JsonValueKind.Number => Value.ForNumber(node.GetValue<double>()),
                    _ => Value.ForBool(node.GetValue<bool>()),
                };
        }
    }
}
