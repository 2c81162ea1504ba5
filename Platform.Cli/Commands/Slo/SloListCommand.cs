using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary><c>platform slo list</c>: the objectives, with their budgets.</summary>
internal static class SloListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var options = new SloSourceOptions();
        var command = new Command("list", "List the objectives with their budgets");
        options.AddTo(command);
        command.SetAction((result, _) => RunAsync(host, options.Read(result)));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, SloSettings settings)
    {
        var source = SloSource.Read(
            settings.Stack, settings.File, host.WorkingDirectory, host.Program, host.Time);
        var terminal = TerminalSettings.Of(host, settings.Color);
        await (settings switch
        {
            { Output: OutputFormat.Json } => Verb.ShowAsync(host, SloDocument.List(source)),
            { Output: OutputFormat.Markdown } => host.Out.WriteAsync(SloMarkdown.List(source)),
            { Quiet: true } => Verb.ShowAsync(host, FindingLines.Of(source.Findings), terminal),
            _ => Verb.ShowAsync(host, SloListScreen.Lines(source, terminal.Width), terminal),
        });
        return source.ExitCode;
    }
}
