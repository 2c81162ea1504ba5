using System.CommandLine;
using Platform.Cli.Runs;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>The options of verbs about a stack's objectives, or a file's.</summary>
internal sealed class SloSourceOptions
{
    private readonly SharedOptions _shared = new();

    private readonly Option<string?> _file = new("--file", "-f")
    {
        Description = "Read the objectives of this spec file, ours or Sloth's, instead of a stack's",
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        _shared.AddTo(command);
    }

    /// <summary>What was asked for.</summary>
    public SloSettings Read(ParseResult result)
    {
        var shared = _shared.Read(result);
        return new(shared.Stack, result.GetValue(_file), shared.Output, shared.Color, shared.Quiet);
    }
}

/// <summary>Which objectives, and how they are shown.</summary>
/// <param name="Stack">The stack that they are of.</param>
/// <param name="File">The spec file that they are of instead; <c>null</c> for the stack.</param>
/// <param name="Output">A screen, a document or a comment.</param>
/// <param name="Color">When to colour.</param>
/// <param name="Quiet">Whether only findings are shown.</param>
internal sealed record SloSettings(StackSettings Stack, string? File, OutputFormat Output, ColorMode Color, bool Quiet);
