using System.Text.Json.Nodes;
using Platform.Cli.Documents;

namespace Platform.Cli.Screen;

/// <summary>Values as JSON on one line, cut to the room there is.</summary>
internal static class ValueText
{
    // What is kept of the text that two values have in common before they part.
    private const int Context = 8;

    /// <summary>One value, cut at its end.</summary>
    public static string Short(JsonNode? value, int width) => Ellipsis.AtEnd(JsonText.Compact(value), width);

    /// <summary>Two values side by side; long ones are shown from shortly before where they begin to differ.</summary>
    public static (string From, string To) Pair(JsonNode? from, JsonNode? to, int width)
    {
        var (first, second) = (JsonText.Compact(from), JsonText.Compact(to));
        if (first.Length + second.Length <= width)
        {
            return (first, second);
        }

        var skipped = Math.Max(0, first.AsSpan().CommonPrefixLength(second) - Context);
        if (skipped > Context)
        {
            (first, second) = ("…" + first[skipped..], "…" + second[skipped..]);
        }

        // What one does not need, the other may have.
        var room = Math.Min(first.Length, Math.Max(width / 2, width - second.Length));
        return (Ellipsis.AtEnd(first, room), Ellipsis.AtEnd(second, width - room));
    }
}
