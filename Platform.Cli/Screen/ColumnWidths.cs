namespace Platform.Cli.Screen;

/// <summary>Widths of the resource table's columns; a column of width 0 is left out.</summary>
internal sealed record ColumnWidths(int Type, int Name, int Plan, int Where, int Info)
{
    /// <summary>Columns for the sign in the margin.</summary>
    public const int Margin = 4;

    /// <summary>Columns between two columns.</summary>
    public const int Gap = 2;

    private const int NameFloor = 16;
    private const int TypeFloor = 24;
    private const int InfoFloor = 8;

    /// <summary>Columns that the whole table takes.</summary>
    public int Total => Margin + Type + Plain(Name) + Plain(Plan) + Plain(Where) + Plain(Info);

    /// <summary>
    /// The widths that the rows ask for, cut down to what there is: Info gives first, then Name, then Where goes, then
    /// Type gives, then Plan goes, and at last whatever is left gives.
    /// </summary>
    public static ColumnWidths Fit(IReadOnlyList<ResourceRow> rows, int width)
    {
        var asked = new ColumnWidths(
            Longest("Type", row => row.Glyphs.Length + row.Type.Length),
            Longest("Name", row => row.Name.Length),
            Longest("Plan", row => row.Plan.Length),
            Longest("Where", row => row.Where.Length),
            Longest("Info", row => row.Info.Length));
        var fitted = asked.ShrinkInfo(width).ShrinkName(width, NameFloor).DropWhere(width).ShrinkType(width, TypeFloor);
        return fitted.DropPlan(width).ShrinkName(width, 0).ShrinkType(width, 1);

        int Longest(string title, Func<ResourceRow, int> length) =>
            rows.Count == 0 ? title.Length : Math.Max(title.Length, rows.Max(length));
    }

    private static int Plain(int column) => column == 0 ? 0 : column + Gap;

    private ColumnWidths ShrinkInfo(int width)
    {
        var room = Info - Excess(width);
        return this with { Info = room >= Math.Min(InfoFloor, Info) ? Math.Min(room, Info) : 0 };
    }

    private ColumnWidths ShrinkName(int width, int floor) =>
        this with { Name = Math.Clamp(Name - Excess(width), Math.Min(floor, Name), Name) };

    private ColumnWidths DropWhere(int width) => Excess(width) > 0 ? this with { Where = 0 } : this;

    private ColumnWidths DropPlan(int width) => Excess(width) > 0 ? this with { Plan = 0 } : this;

    private ColumnWidths ShrinkType(int width, int floor) =>
        this with { Type = Math.Clamp(Type - Excess(width), Math.Min(floor, Type), Type) };

    private int Excess(int width) => Math.Max(0, Total - width);
}
