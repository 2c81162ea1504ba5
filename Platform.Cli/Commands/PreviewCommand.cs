using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary><c>platform preview</c>: shows everything that the stack would create.</summary>
internal static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host) => Verb.Create(
        "preview",
        "Run the program offline and show everything it would create",
        async (_, settings, cancellation) =>
        {
            var report = await Verb.RunAsync(host, settings, cancellation);
            await ShowAsync(host, settings, report);
            return report.ExitCode;
        });

    private static Task ShowAsync(CommandHost host, CommonSettings settings, StackReport report)
    {
        var terminal = TerminalSettings.Of(host, settings.Color);
        return settings switch
        {
            { Output: OutputFormat.Json } => Verb.ShowAsync(host, StackDocument.Preview(report)),
            { Output: OutputFormat.Markdown } => Verb.ShowCommentAsync(host, "Preview", report),
            { Quiet: true } => Verb.ShowAsync(host, FindingLines.Of(report.Findings), terminal),
            _ => Verb.ShowAsync(host, PreviewScreen.Lines(report, host.Version, terminal.Width), terminal),
        };
    }
}
