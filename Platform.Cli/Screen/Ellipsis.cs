namespace Platform.Cli.Screen;

/// <summary>Shortens text to a number of columns, with one column for the mark that something is missing.</summary>
internal static class Ellipsis
{
    private const string Mark = "…";

    /// <summary>Keeps the beginning.</summary>
    public static string AtEnd(string text, int width) =>
        text.Length <= width ? text : width <= 0 ? "" : string.Concat(text.AsSpan(0, width - 1), Mark);

    /// <summary>Keeps both ends, the beginning by one more where they cannot be equal.</summary>
    public static string InMiddle(string text, int width)
    {
        if (text.Length <= width)
        {
            return text;
        }

        if (width <= 0)
        {
            return "";
        }

        var kept = width - 1;
        var tail = kept / 2;
        return string.Concat(text.AsSpan(0, kept - tail), Mark, text.AsSpan(text.Length - tail));
    }
}
