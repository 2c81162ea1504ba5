using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>One check of a type and of those it is made of; types may be recursive.</summary>
internal sealed class TargetTypeCheck
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive), typeof(Resource),
    ];

    /// <summary>The types looked at.</summary>
    public HashSet<Type> Seen { get; } = [];

    /// <summary>Finds the first fault, or null if the type is allowed.</summary>
    public TargetTypeFault? Run(Type type, string? place = null)
    {
        if (!Seen.Add(type)
            || Plain.Contains(type)
            || type.IsSubclassOf(typeof(Resource))
            || (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int)))
        {
            return null;
        }

        if (type.IsConstructedGenericType)
        {
            return RunGeneric(type, place);
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return RunEnumType(type);
        }

        if (type.IsInterface && type.IsDefined(typeof(DiscriminatedUnionDiscriminatorAttribute)))
        {
            return type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>()
                .Select(union => Run(union.Type, type.FullName))
                .FirstOrDefault(fault => fault is not null);
        }

        return type.IsDefined(typeof(OutputTypeAttribute)) ? RunOutputType(type) : NotAllowed(type, place);
    }

    private TargetTypeFault? RunGeneric(Type type, string? place)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] != typeof(string))
        {
            return new(place, $"has the type {type.FullName}, but the keys of a map can only be strings.");
        }

        return definition == typeof(Nullable<>)
            || definition == typeof(Union<,>)
            || definition == typeof(ImmutableArray<>)
            || definition == typeof(ImmutableDictionary<,>)
            || definition == typeof(Output<>)
                ? type.GenericTypeArguments.Select(part => Run(part, place)).FirstOrDefault(fault => fault is not null)
                : NotAllowed(type, place);
    }

    private static TargetTypeFault? RunEnumType(Type type) =>
        EnumTypes.ConversionOf(type) is { ReturnType: var underlying }
        && EnumTypes.ConstructorOf(type, underlying) is not null
            ? null
            : new(type.FullName, "has [EnumType], so it needs a constructor from a string or a double and the explicit "
                + "operator back.");

    private TargetTypeFault? RunOutputType(Type type)
    {
        if (OutputConstructors.Of(type) is not { } constructor)
        {
            return new(type.FullName, "has [OutputType], so it needs a constructor with [OutputConstructor], or else "
                + "exactly one public constructor.");
        }

        return constructor.GetParameters()
            .Select(parameter => Run(parameter.ParameterType, $"{type.FullName}({parameter.Name})"))
            .FirstOrDefault(fault => fault is not null);
    }

    private static TargetTypeFault NotAllowed(Type type, string? place) =>
        new(place, $"has the type {type.FullName}, which no output can have. Allowed are bool, int, double, string, "
            + "object, JsonElement, assets, archives, resources, enums of int, [EnumType] structs, Nullable<…>, "
            + "Union<…>, ImmutableArray<…>, ImmutableDictionary<string, …>, Output<…> and [OutputType] classes.");
}
