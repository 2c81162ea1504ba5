using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>JSON converters of the types that hold a value: outputs, inputs, unions and string or number enums.</summary>
internal sealed class OutputJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsAssignableTo(typeof(IOutput))
        || typeToConvert.IsAssignableTo(typeof(IInput))
        || typeToConvert.IsAssignableTo(typeof(IUnion))
        || (typeToConvert.IsValueType && typeToConvert.IsDefined(typeof(EnumTypeAttribute), inherit: false));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var converter = typeToConvert.IsConstructedGenericType
            && Readable.TryGetValue(typeToConvert.GetGenericTypeDefinition(), out var readable)
                ? readable.MakeGenericType(typeToConvert.GenericTypeArguments)
                : typeof(HolderJsonConverter<>).MakeGenericType(typeToConvert);
        return (JsonConverter)Activator.CreateInstance(converter)!;
    }

    private static Dictionary<Type, Type> Readable { get; } = new()
    {
        [typeof(Output<>)] = typeof(OutputJsonConverter<>),
        [typeof(Input<>)] = typeof(InputJsonConverter<>),
        [typeof(InputList<>)] = typeof(InputListJsonConverter<>),
        [typeof(InputMap<>)] = typeof(InputMapJsonConverter<>),
    };
}
