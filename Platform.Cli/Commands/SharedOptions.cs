using System.CommandLine;
using Platform.Cli.Runs;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>The options that every verb has.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string> _stack = new("--stack", "-s")
    {
        Description = "The stack",
        HelpName = "NAME",
        DefaultValueFactory = _ => "dev",
    };

    private readonly Option<string?> _configFile = new("--config-file")
    {
        Description = "Read this file instead of Pulumi.<stack>.yaml",
        HelpName = "FILE",
    };

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
        command.Add(_stack);
        command.Add(_configFile);
        command.Add(_output);
        command.Add(_color);
        command.Add(_quiet);
    }

    /// <summary>What was asked for.</summary>
    public CommonSettings Read(ParseResult result) => new(
        new StackSettings(result.GetRequiredValue(_stack), result.GetValue(_configFile)),
        Enum.Parse<OutputFormat>(result.GetRequiredValue(_output), ignoreCase: true),
        Enum.Parse<ColorMode>(result.GetRequiredValue(_color), ignoreCase: true),
        result.GetValue(_quiet));
}

/// <summary>The shared options as they were given.</summary>
internal sealed record CommonSettings(StackSettings Stack, OutputFormat Output, ColorMode Color, bool Quiet);
