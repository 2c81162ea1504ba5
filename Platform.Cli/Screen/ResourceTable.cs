namespace Platform.Cli.Screen;

/// <summary>The tree of resources as an aligned table that is never wider than the terminal.</summary>
internal static class ResourceTable
{
    /// <summary>A heading and one line a row.</summary>
    public static IEnumerable<ScreenLine> Lines(IReadOnlyList<ResourceRow> rows, int width)
    {
        var columns = ColumnWidths.Fit(rows, width);
        yield return Heading(columns);
        foreach (var row in rows)
        {
            yield return Line(row, columns);
        }
    }

    private static ScreenLine Heading(ColumnWidths columns) => ScreenLine.Of(
        new(new string(' ', ColumnWidths.Margin)),
        Cell("Type", columns.Type, Tone.Bold),
        Next("Name", columns.Name, Tone.Bold),
        Next("Plan", columns.Plan, Tone.Bold),
        Next("Where", columns.Where, Tone.Bold),
        Next("Info", columns.Info, Tone.Bold));

    private static ScreenLine Line(ResourceRow row, ColumnWidths columns)
    {
        var glyphs = Ellipsis.AtEnd(row.Glyphs, columns.Type);
        return ScreenLine.Of(
            new(row.Plan switch { "read" => " >  ", "" => "    ", _ => " +  " }, Tone.Create),
            new(glyphs, Tone.Dim),
            Cell(row.Type, columns.Type - glyphs.Length, Tone.Plain),
            Next(row.Name, columns.Name, Tone.Accent),
            Next(row.Plan, columns.Plan, Tone.Create),
            Next(row.Where, columns.Where, Tone.Plain),
            new(columns.Info == 0 ? "" : new string(' ', ColumnWidths.Gap) + Ellipsis.AtEnd(row.Info, columns.Info),
                Tone.Dim));
    }

    private static Span Next(string text, int width, Tone tone) =>
        width == 0 ? new("") : Cell(text, width, tone) is var cell
            ? cell with { Text = new string(' ', ColumnWidths.Gap) + cell.Text }
            : default;

    private static Span Cell(string text, int width, Tone tone) =>
        new(Ellipsis.InMiddle(text, width).PadRight(Math.Max(width, 0)), tone);
}
