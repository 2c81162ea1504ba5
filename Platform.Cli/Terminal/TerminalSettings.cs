using System.Globalization;

namespace Platform.Cli.Terminal;

/// <summary>How wide and how colourful the output may be.</summary>
/// <param name="Width">Columns that no table goes beyond.</param>
/// <param name="Color">Whether ANSI colour is written.</param>
internal readonly record struct TerminalSettings(int Width, bool Color)
{
    /// <summary>Columns where neither COLUMNS nor a terminal says.</summary>
    public const int DefaultWidth = 120;

    private const int Narrowest = 20;

    /// <summary>
    /// Reads COLUMNS, NO_COLOR (no-color.org), FORCE_COLOR and TERM; the option wins over all of them.
    /// </summary>
    public static TerminalSettings Of(CommandHost host, ColorMode mode) => new(WidthOf(host), ColorOf(host, mode));

    private static int WidthOf(CommandHost host)
    {
        var columns = host.Environment("COLUMNS");
        var width = int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var set) && set > 0
            ? set
            : host.TerminalWidth ?? DefaultWidth;
        return Math.Max(width, Narrowest);
    }

    private static bool ColorOf(CommandHost host, ColorMode mode) => mode switch
    {
        ColorMode.Always => true,
        ColorMode.Never => false,
        _ when !string.IsNullOrEmpty(host.Environment("NO_COLOR")) => false,
        _ when host.Environment("FORCE_COLOR") is { Length: > 0 } forced => forced is not ("0" or "false"),
        _ => host.OutIsTerminal && host.Environment("TERM") is not "dumb",
    };
}
