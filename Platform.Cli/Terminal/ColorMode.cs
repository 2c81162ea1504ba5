namespace Platform.Cli.Terminal;

/// <summary>The values of <c>--color</c>.</summary>
internal enum ColorMode
{
    /// <summary>Colour on a terminal, unless NO_COLOR says no; FORCE_COLOR says yes anywhere.</summary>
    Auto,

    /// <summary>Colour, whatever the output is.</summary>
    Always,

    /// <summary>No colour.</summary>
    Never,
}
