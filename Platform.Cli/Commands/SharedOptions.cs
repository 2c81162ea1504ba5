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

    private readonly DisplayOptions _display = new();

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_stack);
        command.Add(_configFile);
        _display.AddTo(command);
    }

    /// <summary>What was asked for.</summary>
    public CommonSettings Read(ParseResult result) => new(
        new StackSettings(result.GetRequiredValue(_stack), result.GetValue(_configFile)),
        _display.OutputOf(result),
        _display.ColorOf(result),
        _display.QuietOf(result));
}

/// <summary>The shared options as they were given.</summary>
internal sealed record CommonSettings(StackSettings Stack, OutputFormat Output, ColorMode Color, bool Quiet);
