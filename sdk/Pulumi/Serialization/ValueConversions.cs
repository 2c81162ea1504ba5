using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>The conversion of each type; made once per type, for types that <see cref="TargetTypeCheck"/> allows.</summary>
internal static class ValueConversions
{
    private static readonly ConcurrentDictionary<Type, ValueConversion> All = new()
    {
        [typeof(string)] = new CastConversion<string>("a string"),
        [typeof(bool)] = new CastConversion<bool>("a boolean"),
        [typeof(double)] = new CastConversion<double>("a number"),
        [typeof(int)] = new IntConversion(),
        [typeof(object)] = new CastConversion<object>("a value"),
        [typeof(Asset)] = new CastConversion<Asset>("an asset"),
        [typeof(Archive)] = new CastConversion<Archive>("an archive"),
        [typeof(AssetOrArchive)] = new CastConversion<AssetOrArchive>("an asset or an archive"),
        [typeof(JsonElement)] = new JsonConversion(),
    };

    /// <summary>The conversion to a type.</summary>
    public static ValueConversion For(Type type) => All.GetOrAdd(type, Make);

    private static ValueConversion Make(Type type)
    {
        if (type.IsEnum)
        {
            return new EnumConversion(type);
        }

        if (type.IsConstructedGenericType)
        {
            return MakeGeneric(type);
        }

        if (type.IsAssignableTo(typeof(Resource)))
        {
            return new ResourceConversion(type);
        }

        return type.IsInterface ? new DiscriminatedUnionConversion(type)
            : type.IsValueType ? new EnumTypeConversion(type)
            : new OutputTypeConversion(type);
    }

    private static ValueConversion MakeGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var parts = type.GenericTypeArguments;
        if (definition == typeof(Nullable<>))
        {
            return new NullableConversion(For(parts[0]));
        }

        var (conversion, part) =
            definition == typeof(ImmutableArray<>) ? (typeof(ListConversion<>), [parts[0]])
            : definition == typeof(ImmutableDictionary<,>) ? (typeof(MapConversion<>), [parts[1]])
            : definition == typeof(Union<,>) ? (typeof(UnionConversion<,>), parts)
            : definition == typeof(Output<>) ? (typeof(OutputConversion<>), parts)
            : throw new InvalidOperationException($"There is no conversion to {type.FullName}.");
        return (ValueConversion)Activator.CreateInstance(conversion.MakeGenericType(part))!;
    }
}
