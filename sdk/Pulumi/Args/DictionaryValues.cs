using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The values of arguments that no class describes.</summary>
internal static class DictionaryValues
{
    /// <summary>
    /// The dictionary, if all of its values are of types that a resource may have as outputs; mutable lists and
    /// dictionaries are not.
    /// </summary>
    /// <param name="dictionary">The arguments by wire name.</param>
    /// <param name="holders">The generic types whose content is judged instead of them.</param>
    /// <exception cref="InvalidOperationException">A value is of another type.</exception>
    public static ImmutableDictionary<string, object?> Checked(
        ImmutableDictionary<string, object?> dictionary,
        params ReadOnlySpan<Type> holders)
    {
        foreach (var value in dictionary.Values)
        {
            if (value?.GetType() is not { } type)
            {
                continue;
            }
            var isHolder = type.IsGenericType && holders.Contains(type.GetGenericTypeDefinition());
            OutputConverter.CheckTargetType(nameof(dictionary), isHolder ? type.GenericTypeArguments[0] : type);
        }
        return dictionary;
    }
}
