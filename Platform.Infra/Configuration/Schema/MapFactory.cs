using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Platform.Configuration;

/// <summary>
/// Makes the maps of the record tree, sorted ordinally so that everything made from them is in one order.
/// </summary>
internal static class MapFactory
{
    private static readonly MethodInfo Generic =
        typeof(MapFactory).GetMethod(nameof(CreateOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Makes a map from text to a type.</summary>
    /// <param name="type">The values' type.</param>
    /// <param name="values">The entries.</param>
    /// <returns>An <see cref="ImmutableSortedDictionary{TKey, TValue}"/>.</returns>
    public static IDictionary Create(Type type, IReadOnlyDictionary<string, object?> values) =>
        (IDictionary)Generic.MakeGenericMethod(type).Invoke(null, [values])!;

    private static ImmutableSortedDictionary<string, T> CreateOf<T>(IReadOnlyDictionary<string, object?> values) =>
        values.ToImmutableSortedDictionary(pair => pair.Key, pair => (T)pair.Value!, StringComparer.Ordinal);
}
