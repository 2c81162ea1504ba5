using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>For <see cref="JsonElement"/>.</summary>
internal sealed class JsonConversion : ValueConversion
{
    private static readonly JsonWriterOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    public override object? Default { get; } = default(JsonElement);

    public override Converted Convert(ConversionRun run, object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, AnyDepth))
        {
            if (!TryWrite(writer, value))
            {
                return run.WrongShape("plain JSON, without assets and resources,", value);
            }
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        return new(document.RootElement.Clone());
    }

    private static bool TryWrite(Utf8JsonWriter writer, object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return true;
            case string text:
                writer.WriteStringValue(text);
                return true;
            case double number:
                writer.WriteNumberValue(number);
                return true;
            case bool truth:
                writer.WriteBooleanValue(truth);
                return true;
            case ImmutableArray<object?> list:
                return TryWriteList(writer, list);
            case ImmutableDictionary<string, object?> map:
                return TryWriteMap(writer, map);
            default:
                return false;
        }
    }

    private static bool TryWriteList(Utf8JsonWriter writer, ImmutableArray<object?> list)
    {
        writer.WriteStartArray();
        foreach (var element in list)
        {
            if (!TryWrite(writer, element))
            {
                return false;
            }
        }

        writer.WriteEndArray();
        return true;
    }

    private static bool TryWriteMap(Utf8JsonWriter writer, ImmutableDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            if (!TryWrite(writer, value))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }
}
