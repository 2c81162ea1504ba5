using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Rendering;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;
using Platform.Findings;

namespace Platform.Cli.Commands;

/// <summary><c>platform validate</c>: renders into nothing, and says what is wrong.</summary>
internal static class ValidateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host) => Verb.Create(
        "validate",
        "Check a stack's configuration and everything it would create",
        async (_, settings, cancellation) =>
        {
            var report = await Verb.RunAsync(host, settings, cancellation);
            report = Rendered(report);
            await ShowAsync(host, settings, report);
            return report.ExitCode;
        });

    private static StackReport Rendered(StackReport report)
    {
        if (!report.Succeeded)
        {
            return report;
        }

        try
        {
            RenderTree.Of(report);
            return report;
        }
        catch (RenderClashException fault)
        {
            var code = FindingCatalogue.NotWritten;
            Finding finding = new(code.Code, code.Severity, "", $"{fault.Message}.", "Rename one of the two.");
            return report with { ExitCode = ExitCode.Error, Findings = [.. report.Findings, finding] };
        }
    }

    private static Task ShowAsync(CommandHost host, CommonSettings settings, StackReport report)
    {
        var terminal = TerminalSettings.Of(host, settings.Color);
        return settings switch
        {
            { Output: OutputFormat.Json } => Verb.ShowAsync(host, StackDocument.Verdict("validate", report)),
            { Output: OutputFormat.Markdown } => Verb.ShowCommentAsync(host, "Validation", report),
            { Quiet: true } => Verb.ShowAsync(host, FindingLines.Of(report.Findings), terminal),
            _ => Verb.ShowAsync(host, ValidateScreen.Lines(report), terminal),
        };
    }
}
