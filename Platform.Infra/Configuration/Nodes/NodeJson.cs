using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Platform.Configuration;

/// <summary>Writes nodes as the engine writes them for the program.</summary>
internal static class NodeJson
{
    /// <summary>A value of <c>PULUMI_CONFIG</c>: a scalar's own text, or JSON for lists and maps.</summary>
    /// <param name="node">The value.</param>
    /// <returns>The text.</returns>
    public static string EngineText(ConfigNode node)
    {
        if (node.Kind is not (ConfigNodeKind.List or ConfigNodeKind.Map))
        {
            return node.Text;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, node);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Whether a value is a secret or holds one, which makes the whole key secret to the engine.</summary>
    /// <param name="node">The value.</param>
    /// <returns>True if so.</returns>
    public static bool HoldsSecret(ConfigNode node) =>
        node.IsSecret || node.Items.Any(HoldsSecret) || node.Entries.Any(entry => HoldsSecret(entry.Value));

    private static void Write(Utf8JsonWriter writer, ConfigNode node)
    {
        switch (node.Kind)
        {
            case ConfigNodeKind.Map:
                writer.WriteStartObject();
                foreach (var entry in node.Entries.DistinctBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case ConfigNodeKind.List:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ConfigNodeKind.Null:
                writer.WriteNullValue();
                break;
            case ConfigNodeKind.Boolean:
                writer.WriteBooleanValue(bool.Parse(node.Text));
                break;
            case ConfigNodeKind.Number:
                WriteNumber(writer, node.Text);
                break;
            default:
                writer.WriteStringValue(node.Text);
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            writer.WriteNumberValue(whole);
        }
        else if (double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }
}
