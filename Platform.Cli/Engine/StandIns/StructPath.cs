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

    /// <summary>The text at <paramref name="path"/> (<c>metadata.name</c>); <c>""</c> where there is none.</summary>
    public static string Text(Struct source, string path)
    {
        var value = Value.ForStruct(source);
        foreach (var name in path.Split('.'))
        {
            value = Unwrap(value);
            if (value.KindCase != Value.KindOneofCase.StructValue
                || !value.StructValue.Fields.TryGetValue(name, out value!))
            {
                return "";
            }
        }

        value = Unwrap(value);
        return value.KindCase switch
        {
            Value.KindOneofCase.StringValue => value.StringValue,
            Value.KindOneofCase.StructValue when Signature.Of(value.StructValue) is Signature.Resource =>
                Signature.TextOfReference(value.StructValue),
            _ => "",
        };
    }
}
