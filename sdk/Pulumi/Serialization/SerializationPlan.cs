using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>How values of one type are serialised where the value's interfaces do not say it; made once per type.</summary>
internal sealed record SerializationPlan
{
    private static readonly ConcurrentDictionary<Type, SerializationPlan> Plans = new();

    /// <summary>Gives the value that stands for this one.</summary>
    public Func<object, object?>? Unwrap { get; private init; }

    /// <summary>Gives the parts of an <see cref="OutputTypeAttribute"/> object by wire name.</summary>
    public Func<object, IEnumerable<KeyValuePair<string, object?>>>? Fields { get; private init; }

    /// <summary>For a list type: whether a list is <c>default(ImmutableArray)</c>, which cannot be enumerated.</summary>
    public Func<object, bool>? IsDefault { get; private init; }

    /// <summary>Why a value of the type cannot be sent; the path is to be added on a line of its own.</summary>
    public string? Error { get; private init; }

    /// <summary>The plan of a type.</summary>
    public static SerializationPlan For(Type type) => Plans.GetOrAdd(type, Make);

    private static SerializationPlan Make(Type type)
    {
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var isDefault = typeof(SerializationPlan)
                .GetMethod(nameof(IsDefaultArray), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GenericTypeArguments);
            return new() { IsDefault = isDefault.CreateDelegate<Func<object, bool>>() };
        }

        if (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int))
        {
            return new() { Unwrap = value => (double)(int)value };
        }

        if (type == typeof(ValueTuple))
        {
            return new() { Unwrap = _ => null };
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return OfEnumType(type);
        }

        return type.IsDefined(typeof(OutputTypeAttribute))
            ? new() { Fields = FieldsOf(type) }
            : new() { Error = $"{type.FullName} is not a supported argument type." };
    }

    private static SerializationPlan OfEnumType(Type type)
    {
        var conversion = EnumTypes.ConversionOf(type);
        if (conversion is null)
        {
            return new()
            {
                Error = $"Expected {type.FullName} to have an explicit conversion operator to String or Double.",
            };
        }

        var invoker = MethodInvoker.Create(conversion);
        return new() { Unwrap = value => invoker.Invoke(null, value) };
    }

    private static Func<object, IEnumerable<KeyValuePair<string, object?>>> FieldsOf(Type type)
    {
        (string Name, FieldInfo Field)[] fields =
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Where(field => field.IsInitOnly)
                .Select(field => (char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field)),
        ];
        return value => fields.Select(field => KeyValuePair.Create(field.Name, field.Field.GetValue(value)));
    }

    private static bool IsDefaultArray<T>(object value) => ((ImmutableArray<T>)value).IsDefault;
}
