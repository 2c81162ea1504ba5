using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Documents;
using Platform.Cli.Graph;

namespace Platform.Cli.Screen;

/// <summary>The stack's outputs, one a line.</summary>
internal static class OutputLines
{
    /// <summary>A heading and the outputs by name; nothing where there are none.</summary>
    public static IEnumerable<ScreenLine> Of(ResourceGraph graph, int width)
    {
        if (graph.Outputs.Count == 0)
        {
            yield break;
        }

        yield return ScreenLine.Of(new Span("Outputs", Tone.Bold));
        var longest = Math.Min(graph.Outputs.Max(output => output.Key.Length), width / 2);
        foreach (var (name, value) in graph.Outputs.OrderBy(output => output.Key, StringComparer.Ordinal))
        {
            var label = Ellipsis.InMiddle(name, longest).PadRight(longest);
            yield return ScreenLine.Of(
                new("    "),
                new(label, Tone.Accent),
                new("  " + Ellipsis.AtEnd(Text(value), width - longest - 6)));
        }

        yield return ScreenLine.Empty;
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => JsonText.Compact(value),
    };
}
