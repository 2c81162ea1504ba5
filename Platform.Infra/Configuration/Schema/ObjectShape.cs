using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Platform.Configuration;

/// <summary>
/// The keys of a map that is read into a record: taken from the record, so that it is the only list of them.
/// </summary>
/// <param name="Type">The record's type.</param>
/// <param name="Keys">Its keys in the order of the record's properties.</param>
internal sealed record ObjectShape(Type Type, ImmutableArray<KeyShape> Keys)
{
    private static readonly ConcurrentDictionary<Type, ObjectShape> Known = new();

    /// <summary>The shape of a record.</summary>
    /// <param name="type">The record's type.</param>
    /// <returns>The shape.</returns>
    public static ObjectShape Of(Type type) => Known.GetOrAdd(type, static type => new ObjectShape(
        type,
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite)
                .Select(property => new KeyShape(property)),
        ]));
}

/// <summary>One key of a map that is read into a record.</summary>
/// <param name="Property">The record's property.</param>
internal sealed record KeyShape(PropertyInfo Property)
{
    /// <summary>The key as it is written.</summary>
    public string Name { get; } = Words.CamelCase(Property.Name);

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; } = Property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>What the value looks like.</summary>
    public ValueShape Value { get; } = new(
        Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType,
        [.. Property.GetCustomAttributes<FormAttribute>()],
        Property.GetCustomAttribute<BetweenAttribute>());
}

/// <summary>What a value looks like.</summary>
/// <param name="Type">The .NET type it is read into.</param>
/// <param name="Forms">Rules for its text, items or keys.</param>
/// <param name="Range">The range of a number.</param>
internal sealed record ValueShape(Type Type, ImmutableArray<FormAttribute> Forms, BetweenAttribute? Range)
{
    /// <summary>The shape of the items or values inside it.</summary>
    /// <param name="type">Their type.</param>
    /// <returns>The shape, without the rules for keys.</returns>
    public ValueShape Inner(Type type) => new(type, [.. Forms.Where(form => !form.OnKeys)], Range);
}

/// <summary>Names as they are written in a configuration.</summary>
internal static class Words
{
    /// <summary>A C# name as a key or word of the configuration.</summary>
    /// <param name="name">The name in Pascal case.</param>
    /// <returns>The name in camel case.</returns>
    public static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>The words that an enum allows.</summary>
    /// <param name="type">The enum's type.</param>
    /// <returns>The words, in the enum's order.</returns>
    public static string[] Of(Type type) => [.. Enum.GetNames(type).Select(CamelCase)];
}
