using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Writes the value that an output, input, union or enum struct holds.</summary>
internal class HolderJsonConverter<T> : JsonConverter<T>
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (TryValueOf(value, out var held) && held is not null)
        {
            JsonSerializer.Serialize(writer, held, held.GetType(), options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(T).FullName} cannot be read from JSON.");

    private static bool TryValueOf(T value, out object? held)
    {
        switch (value)
        {
            case IInput input:
                return JsonPass.Current.TryTake((IOutput)input.Value, out held);
            case IOutput output:
                return JsonPass.Current.TryTake(output, out held);
            case IUnion union:
                held = union.Value;
                return true;
            default:
                held = SerializationPlan.For(typeof(T)).Unwrap?.Invoke(value!);
                return true;
        }
    }
}
