using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Names the kinds of value that the deserialiser gives.</summary>
internal static class ValueKinds
{
    /// <summary>The name with its article.</summary>
    public static string NameOf(object value) => value switch
    {
        string => "a string",
        bool => "a boolean",
        double => "a number",
        ImmutableArray<object?> => "a list",
        ImmutableDictionary<string, object?> => "an object",
        Asset => "an asset",
        Archive => "an archive",
        Resource => "a resource",
        _ => value.GetType().FullName!,
    };
}
