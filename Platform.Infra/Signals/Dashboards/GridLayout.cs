namespace Platform.Signals.Dashboards;

/// <summary>Gives panels their places: left to right, and down where the line is full.</summary>
internal sealed class GridLayout
{
    /// <summary>Width of the grid.</summary>
    public const int Columns = 24;

    private int _x;

    private int _y;

    private int _lineHeight;

    /// <summary>The place of a row's heading: a line of its own.</summary>
    public GridPlace Heading()
    {
        BreakLine();
        return new GridPlace(0, _y++, Columns, 1);
    }

    /// <summary>The place of the next panel.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    public GridPlace Next(int width, int height)
    {
        if (_x + width > Columns)
        {
            BreakLine();
        }

        var place = new GridPlace(_x, _y, width, height);
        _x += width;
        _lineHeight = Math.Max(_lineHeight, height);
        return place;
    }

    private void BreakLine()
    {
        _y += _lineHeight;
        _x = 0;
        _lineHeight = 0;
    }
}
