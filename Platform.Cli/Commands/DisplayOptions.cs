using System.CommandLine;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>The options that say how a verb shows what it found.</summary>
internal sealed class DisplayOptions
{
    private readonly Option<string> _output = new Option<string>("--output")
    {
        Description = "A screen for people, a document for scripts, or a pull-request comment",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "markdown");

    private readonly Option<string> _color = new Option<string>("--color")
    {
        Description = "Colour on a terminal, everywhere or nowhere; NO_COLOR and FORCE_COLOR are honoured",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "always", "never");

    private readonly Option<bool> _quiet = new("--quiet")
    {
        Description = "Show findings only",
    };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_color);
        command.Add(_quiet);
    }

    /// <summary>The value of <c>--output</c>.</summary>
    public OutputFormat OutputOf(ParseResult result) =>
        Enum.Parse<OutputFormat>(result.GetRequiredValue(_output), ignoreCase: true);

    /// <summary>The value of <c>--color</c>.</summary>
    public ColorMode ColorOf(ParseResult result) =>
        Enum.Parse<ColorMode>(result.GetRequiredValue(_color), ignoreCase: true);

    /// <summary>The value of <c>--quiet</c>.</summary>
    public bool QuietOf(ParseResult result) => result.GetValue(_quiet);
}
