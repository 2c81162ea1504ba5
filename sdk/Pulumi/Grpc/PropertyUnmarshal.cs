using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>Reads property values off the wire into their neutral form.</summary>
internal static class PropertyUnmarshal
{
    /// <summary>The struct as a map; <c>null</c> where the message has none.</summary>
    public static PropertyMap? FromStruct(Struct? source)
    {
        if (source is null)
        {
            return null;
        }

        var result = new PropertyMap(source.Fields.Count);
        foreach (var (key, value) in source.Fields)
        {
            result.Add(key, FromValue(value));
        }

        return result;
    }

    /// <summary>One value, whatever its kind.</summary>
    /// <exception cref="InvalidOperationException">A signed struct is of no known kind, or lacks its value.</exception>
    public static object? FromValue(Value value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value.KindCase switch
        {
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.NumberValue => value.NumberValue,
            Value.KindOneofCase.StringValue => FromString(value.StringValue),
            Value.KindOneofCase.ListValue => FromList(value.ListValue),
            Value.KindOneofCase.StructValue => FromMaybeSigned(value.StructValue),
            _ => null,
        };
    }

    /// <summary>The string in field <paramref name="name"/> of a signed struct, or <c>null</c>.</summary>
    public static string? Text(Struct source, string name) =>
        source.Fields.TryGetValue(name, out var value) && value.KindCase == Value.KindOneofCase.StringValue
            ? value.StringValue
            : null;

    private static object FromString(string text) =>
        string.Equals(text, Signatures.Unknown, StringComparison.Ordinal) ? UnknownValue.Instance : text;

    private static PropertyList FromList(ListValue source)
    {
        var result = new PropertyList(source.Values.Count);
        foreach (var element in source.Values)
        {
            result.Add(FromValue(element));
        }

        return result;
    }

    private static object? FromMaybeSigned(Struct source) => Text(source, Signatures.Key) switch
    {
        null => FromStruct(source),
        Signatures.Secret => new SecretValue(FromValue(Required(source, "value", "A secret"))),
        Signatures.Output => FromOutput(source),
        Signatures.Resource => FromReference(source),
        Signatures.Asset or Signatures.Archive => AssetMarshal.FromStruct(source),
        var signature => throw new InvalidOperationException($"The engine sent a value of unknown kind '{signature}'."),
    };

    private static OutputValue FromOutput(Struct source)
    {
        var isKnown = source.Fields.TryGetValue("value", out var value);
        var isSecret = source.Fields.TryGetValue("secret", out var secret) && secret.BoolValue;
        string[] dependencies = source.Fields.TryGetValue("dependencies", out var urns)
            ? [.. urns.ListValue.Values.Select(static urn => urn.StringValue).Order(StringComparer.Ordinal)]
            : [];
        return new OutputValue(isKnown ? FromValue(value!) : null, isKnown, isSecret, dependencies);
    }

    private static ResourceReferenceValue FromReference(Struct source)
    {
        var urn = Required(source, "urn", "A resource reference").StringValue;
        string? id = null;
        if (source.Fields.TryGetValue("id", out var value))
        {
            // The engine writes an id that it does not know yet as the unknown sentinel, programs write it as "".
            id = value.StringValue is Signatures.Unknown ? "" : value.StringValue;
        }

        return new ResourceReferenceValue(urn, id, Text(source, "packageVersion") ?? "");
    }

    private static Value Required(Struct source, string name, string what) =>
        source.Fields.TryGetValue(name, out var value)
            ? value
            : throw new InvalidOperationException($"{what} came from the engine without its field '{name}'.");
}
