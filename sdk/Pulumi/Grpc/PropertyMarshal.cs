using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>Puts neutral property values on the wire; keys in ordinal order, so equal values are equal bytes.</summary>
internal static class PropertyMarshal
{
    /// <summary>The map as a struct.</summary>
    public static Struct ToStruct(PropertyMap map)
    {
        var result = new Struct();
        var keys = map.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            result.Fields.Add(key, ToValue(map[key]));
        }

        return result;
    }

    /// <summary>One value of those that <see cref="PropertyMap"/> lists.</summary>
    /// <exception cref="InvalidOperationException">It is none of them.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested some ten thousand levels deep.</exception>
    public static Value ToValue(object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            null => Value.ForNull(),
            bool flag => Value.ForBool(flag),
            double number => Value.ForNumber(number),
            string text => Value.ForString(text),
            PropertyList list => ToList(list),
            PropertyMap map => Value.ForStruct(ToStruct(map)),
            UnknownValue => Value.ForString(Signatures.Unknown),
            SecretValue secret => Signed(Signatures.Secret, ("value", ToValue(secret.Value))),
            OutputValue output => ToOutput(output),
            ResourceReferenceValue reference => ToReference(reference),
            AssetOrArchive asset => AssetMarshal.ToValue(asset),
            _ => throw new InvalidOperationException($"{value.GetType()} is not a property value."),
        };
    }

    /// <summary>A struct marked with <paramref name="signature"/>.</summary>
    public static Value Signed(string signature, params ReadOnlySpan<(string Key, Value Value)> fields)
    {
        var result = new Struct();
        result.Fields.Add(Signatures.Key, Value.ForString(signature));
        foreach (var (key, value) in fields)
        {
            result.Fields.Add(key, value);
        }

        return Value.ForStruct(result);
    }

    private static Value ToList(PropertyList list)
    {
        var result = new ListValue();
        result.Values.Capacity = list.Count;
        foreach (var element in list)
        {
            result.Values.Add(ToValue(element));
        }

        return new Value { ListValue = result };
    }

    private static Value ToOutput(OutputValue output)
    {
        var signed = Signed(Signatures.Output);
        var fields = signed.StructValue.Fields;
        if (output.Dependencies.Count > 0)
        {
            fields.Add("dependencies", Value.ForList([.. output.Dependencies.Select(Value.ForString)]));
        }

        if (output.IsSecret)
        {
            fields.Add("secret", Value.ForBool(true));
        }

        if (output.IsKnown)
        {
            fields.Add("value", ToValue(output.Value));
        }

        return signed;
    }

    private static Value ToReference(ResourceReferenceValue reference)
    {
        var signed = Signed(Signatures.Resource);
        var fields = signed.StructValue.Fields;
        if (reference.Id is { } id)
        {
            fields.Add("id", Value.ForString(id));
        }

        if (reference.PackageVersion.Length > 0)
        {
            fields.Add("packageVersion", Value.ForString(reference.PackageVersion));
        }

        fields.Add("urn", Value.ForString(reference.Urn));
        return signed;
    }
}
