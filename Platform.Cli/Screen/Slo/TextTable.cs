namespace Platform.Cli.Screen;

/// <summary>A table of texts, each column as wide as its longest, and the last cut where the terminal ends.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>A heading and one line a row.</summary>
    public static IEnumerable<ScreenLine> Lines(string[] titles, IReadOnlyList<string[]> rows, int width = int.MaxValue)
    {
        var widths = titles.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max()).ToArray();
        yield return Line(titles, widths, width, _ => Tone.Bold);
        foreach (var row in rows)
        {
            yield return Line(row, widths, width, column => column == 0 ? Tone.Accent : Tone.Plain);
        }
    }

    private static ScreenLine Line(string[] cells, int[] widths, int width, Func<int, Tone> tone)
    {
        var spans = new List<Span>();
        var left = width;
        foreach (var (column, cell) in cells.Index())
        {
            var text = Ellipsis.AtEnd((column == 0 ? "" : Gap) + cell.PadRight(widths[column]), left);
            spans.Add(new(text, tone(column)));
            left -= text.Length;
        }

        return new([.. spans]);
    }
}
