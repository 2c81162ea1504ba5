using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>What all verbs about one stack have in common: run it, then show what came of it.</summary>
internal static class Verb
{
    /// <summary>A command with the shared options.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, for the help.</param>
    /// <param name="run">What it does.</param>
    public static Command Create(
        string name, string description, Func<ParseResult, CommonSettings, CancellationToken, Task<int>> run)
    {
        var options = new SharedOptions();
        var command = new Command(name, description);
        options.AddTo(command);
        command.SetAction((result, cancellation) => run(result, options.Read(result), cancellation));
        return command;
    }

    /// <summary>Runs the stack, with a line on the terminal while it lasts.</summary>
    public static async Task<StackReport> RunAsync(
        CommandHost host, CommonSettings settings, CancellationToken cancellation)
    {
        await using var progress = ProgressLine.Start(host, $"Running {settings.Stack.Stack} …", settings.Quiet);
        return await StackRunner.RunAsync(host, settings.Stack, cancellation);
    }

    /// <summary>Writes a screen.</summary>
    public static Task ShowAsync(CommandHost host, IEnumerable<ScreenLine> lines, TerminalSettings terminal) =>
        host.Out.WriteAsync(AnsiText.Of(lines, terminal.Color));

    /// <summary>Writes a document.</summary>
    public static Task ShowAsync(CommandHost host, byte[] document) =>
        host.Out.WriteAsync(System.Text.Encoding.UTF8.GetString(document));

    /// <summary>Writes a pull-request comment.</summary>
    public static Task ShowCommentAsync(CommandHost host, string title, StackReport report) =>
        host.Out.WriteAsync(MarkdownComment.Of(title, report, host.Version));
}
