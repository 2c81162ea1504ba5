using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace Platform.Cli.Engine.StandIns;

/// <summary>Reads values out of a struct, through the wrappers of secrets.</summary>
internal static class StructPath
{
    /// <summary>The value within a secret or an output value; any other value is itself.</summary>
    public static Value Unwrap(Value value)
    {
        while (value.KindCase == Value.KindOneofCase.StructValue
            && Signature.Of(value.StructValue) is Signature.Secret or Signature.Output
            && value.StructValue.Fields.TryGetValue("value", out var inner))
        {
            value = inner;
        }

        return value;
    }

    /// <summary>
    /// The text at <paramref name="path"/> (<c>metadata.name</c>, <c>identities.0.issuer</c>); <c>""</c> where there is
    /// none.
    /// </summary>
    /// <param name="source">Where the path begins.</param>
    /// <param name="path">Names and indices with dots between.</param>
    /// <param name="follow">Gives the outputs of the resource of a URN; without it, a reference has none.</param>
    public static string Text(Struct source, string path, Func<string, Struct?>? follow = null)
    {
        var value = At(source, path, follow);
        return value?.KindCase switch
        {
            Value.KindOneofCase.StringValue => value.StringValue,
            Value.KindOneofCase.StructValue when Signature.Of(value.StructValue) is Signature.Resource =>
                Signature.TextOfReference(value.StructValue),
            _ => "",
        };
    }

    /// <summary>The unwrapped value at <paramref name="path"/>; <c>null</c> where there is none.</summary>
    public static Value? At(Struct source, string path, Func<string, Struct?>? follow = null)
    {
        var value = Value.ForStruct(source);
        foreach (var name in path.Split('.'))
        {
            if ((Member(value, name) ?? Followed(value, name, follow)) is not { } member)
            {
                return null;
            }

            value = Unwrap(member);
        }

        return value;
    }

    private static Value? Member(Value value, string name) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => value.StructValue.Fields.GetValueOrDefault(name),
        Value.KindOneofCase.ListValue when int.TryParse(name, CultureInfo.InvariantCulture, out var index) =>
            value.ListValue.Values.ElementAtOrDefault(index),
        _ => null,
    };

    private static Value? Followed(Value value, string name, Func<string, Struct?>? follow) =>
        value.KindCase == Value.KindOneofCase.StructValue
        && Signature.Of(value.StructValue) is Signature.Resource
        && follow?.Invoke(value.StructValue.Fields["urn"].StringValue) is { } outputs
            ? outputs.Fields.GetValueOrDefault(name)
            : null;
}
