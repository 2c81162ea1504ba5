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
    public static Command Create(CommandHost host)
    {
        var depth = new Option<int?>("--depth")
        {
            Description = "Levels of the tree to show below the stack; what lies deeper is counted",
            HelpName = "N",
        };
        depth.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 0)
            {
                result.AddError("Option '--depth' takes a number that is not negative.");
            }
        });
        var command = Verb.Create(
            "preview",
            "Run the program offline and show everything it would create",
            async (parsed, settings, cancellation) =>
            {
                var report = await Verb.RunAsync(host, settings, cancellation);
                await ShowAsync(host, settings, report, parsed.GetValue(depth));
                return report.ExitCode;
            });
        command.Add(depth);
        return command;
    }

    private static Task ShowAsync(CommandHost host, CommonSettings settings, StackReport report, int? depth)
    {
        var terminal = TerminalSettings.Of(host, settings.Color);
        return settings switch
        {
            { Output: OutputFormat.Json } => Verb.ShowAsync(host, StackDocument.Preview(report)),
            { Output: OutputFormat.Markdown } => Verb.ShowCommentAsync(host, "Preview", report),
            { Quiet: true } => Verb.ShowAsync(host, FindingLines.Of(report.Findings), terminal),
            _ => Verb.ShowAsync(host, PreviewScreen.Lines(report, host.Version, terminal.Width, depth), terminal),
        };
    }
}
