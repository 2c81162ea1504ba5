using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>Makes the protobuf message of plain JSON from a neutral value; members are in ordinal order.</summary>
/// <param name="context">Where the value is, for error messages.</param>
internal sealed class JsonMessage(string context)
{
    /// <summary>Whether nothing unknown was met.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>Whether a secret was met.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>Makes the message; a secret stands as its value, an unknown as null.</summary>
    /// <exception cref="InvalidOperationException">The value holds an asset, which has no JSON form.</exception>
    public Value Make(object? neutral)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return neutral switch
        {
            null => Value.ForNull(),
            bool truth => Value.ForBool(truth),
            double number => Value.ForNumber(number),
            string text => Value.ForString(text),
            PropertyList list => Value.ForList([.. list.Select(Make)]),
            PropertyMap map => MakeStruct(map),
            SecretValue secret => MakeSecret(secret),
            UnknownValue => MakeUnknown(),
            _ => throw new InvalidOperationException($"{neutral.GetType().FullName} has no JSON form.\n\t{context}"),
        };
    }

    private Value MakeStruct(PropertyMap map)
    {
        var message = new Struct();
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            message.Fields.Add(key, Make(value));
        }

        return Value.ForStruct(message);
    }

    private Value MakeSecret(SecretValue secret)
    {
        IsSecret = true;
        return Make(secret.Value);
    }

    private Value MakeUnknown()
    {
        IsKnown = false;
        return Value.ForNull();
    }
}
