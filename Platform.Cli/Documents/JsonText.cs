using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Cli.Documents;

/// <summary>Writes JSON that is the same for the same input: keys in ordinal order, two spaces, line feeds.</summary>
internal static class JsonText
{
    // The text goes to files and terminals, never into HTML, so only what JSON itself needs is escaped.
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    /// <summary>What <paramref name="write"/> writes, indented and ended by a line feed, in UTF-8.</summary>
    public static byte[] Document(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            write(json);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A value on one line.</summary>
    public static string Compact(JsonNode? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            WriteSorted(json, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a value with the keys of every map in ordinal order.</summary>
    public static void WriteSorted(this Utf8JsonWriter json, JsonNode? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case JsonObject map:
                json.WriteStartObject();
                foreach (var (key, member) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(key);
                    json.WriteSorted(member);
                }

                json.WriteEndObject();
                break;
            case JsonArray list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    json.WriteSorted(item);
                }

                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
