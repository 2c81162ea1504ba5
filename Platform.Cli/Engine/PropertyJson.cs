using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace Platform.Cli.Engine;

/// <summary>
/// Properties as plain JSON, keys in ordinal order. A secret reads <c>[secret]</c>, an unknown <c>[unknown]</c>, an
/// asset <c>{"asset":{"text":…}}</c>, an archive <c>{"archive":{…}}</c>, and a reference is the resource's id, or a
/// component's URN.
/// </summary>
internal static class PropertyJson
{
    private const string SecretText = "[secret]";
    private const string UnknownText = "[unknown]";

    /// <summary>The struct as an object; an absent one is empty.</summary>
    public static JsonObject ToObject(Struct? source)
    {
        var result = new JsonObject();
        if (source is null)
        {
            return result;
        }

        var keys = source.Fields.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (key is not Signature.Key)
            {
                result.Add(key, ToNode(source.Fields[key]));
            }
        }

        return result;
    }

    private static JsonNode? ToNode(Value value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value.KindCase switch
        {
            Value.KindOneofCase.BoolValue => JsonValue.Create(value.BoolValue),
            Value.KindOneofCase.NumberValue => ToNumber(value.NumberValue),
            Value.KindOneofCase.StringValue =>
                JsonValue.Create(value.StringValue is Signature.Unknown ? UnknownText : value.StringValue),
            Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(ToNode)]),
            Value.KindOneofCase.StructValue => ToMaybeSigned(value.StructValue),
            _ => null,
        };
    }

    // The wire knows doubles only. Whole numbers are written as such, for 1E+15 is no number to every reader of YAML.
    private static JsonValue ToNumber(double number) =>
        double.IsInteger(number) && Math.Abs(number) < 1e18 ? JsonValue.Create((long)number)
        : double.IsFinite(number) ? JsonValue.Create(number)
        : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture));

    private static JsonNode? ToMaybeSigned(Struct source) => Signature.Of(source) switch
    {
        Signature.Secret => JsonValue.Create(SecretText),
        Signature.Output => ToOutput(source),
        Signature.Resource => JsonValue.Create(Signature.TextOfReference(source)),
        Signature.Asset => new JsonObject { ["asset"] = ToContent(source) },
        Signature.Archive => new JsonObject { ["archive"] = ToContent(source) },
        _ => ToObject(source),
    };

    // What the asset is made from; SDKs add marks of their own beside it.
    private static JsonObject ToContent(Struct source)
    {
        var content = new JsonObject();
        foreach (var kind in (ReadOnlySpan<string>)["assets", "path", "text", "uri"])
        {
            if (source.Fields.TryGetValue(kind, out var value))
            {
                content[kind] = ToNode(value);
            }
        }

        return content;
    }

    private static JsonNode? ToOutput(Struct source)
    {
        if (source.Fields.TryGetValue("secret", out var secret) && secret.BoolValue)
        {
            return JsonValue.Create(SecretText);
        }

        return source.Fields.TryGetValue("value", out var value) ? ToNode(value) : JsonValue.Create(UnknownText);
    }
}
