using System.Text;

namespace Platform.Cli.Screen;

/// <summary>Turns lines into text, with or without colour.</summary>
internal static class AnsiText
{
    private const string Reset = "\e[0m";

    /// <summary>The lines as text, each ended by a line feed, without spaces at their ends.</summary>
    public static string Of(IEnumerable<ScreenLine> lines, bool color)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var spans = TrimEnd(line.Spans);
            foreach (var span in spans)
            {
                Append(text, span, color);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Span span, bool color)
    {
        // Blanks need no colour, and codes around them only make recorded screens hard to read.
        if (!color || span.Tone == Tone.Plain || string.IsNullOrWhiteSpace(span.Text))
        {
            text.Append(span.Text);
            return;
        }

        text.Append(CodeOf(span.Tone)).Append(span.Text).Append(Reset);
    }

    private static List<Span> TrimEnd(IEnumerable<Span> spans)
    {
        var kept = spans.Where(span => span.Text.Length > 0).ToList();
        while (kept.Count > 0)
        {
            var last = kept[^1] with { Text = kept[^1].Text.TrimEnd(' ') };
            if (last.Text.Length > 0)
            {
                kept[^1] = last;
                break;
            }

            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    private static string CodeOf(Tone tone) => tone switch
    {
        Tone.Dim => "\e[2m",
        Tone.Bold => "\e[1m",
        Tone.Create => "\e[32m",
        Tone.Error => "\e[1;31m",
        Tone.Warning => "\e[33m",
        Tone.Accent => "\e[36m",
        _ => "",
    };
}
