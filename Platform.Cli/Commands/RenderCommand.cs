using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Rendering;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;
using Platform.Findings;

namespace Platform.Cli.Commands;

/// <summary><c>platform render</c>: writes everything that the stack would create as files.</summary>
internal static class RenderCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var outOption = new Option<string>("--out")
        {
            Description = "The folder to write to; only files of an earlier render are replaced or deleted",
            HelpName = "DIR",
            Required = true,
        };
        var force = new Option<bool>("--force")
        {
            Description = "Write into a folder that holds other files too",
        };
        var command = Verb.Create(
            "render",
            "Write everything the stack would create as files",
            (result, settings, cancellation) => RunAsync(
                host, settings, result.GetRequiredValue(outOption), result.GetValue(force), cancellation));
        command.Add(outOption);
        command.Add(force);
        return command;
    }

    private static async Task<int> RunAsync(
        CommandHost host, CommonSettings settings, string outPath, bool force, CancellationToken cancellation)
    {
        var started = host.Time.GetTimestamp();
        var folder = new RenderFolder(Path.GetFullPath(outPath, host.WorkingDirectory));
        if (!force && !folder.IsOurs)
        {
            return await ShowAsync(host, settings, outPath, null, Refused(settings.Stack, outPath));
        }

        var report = await Verb.RunAsync(host, settings, cancellation);
        RenderCounts? counts = null;
        if (report.Succeeded)
        {
            try
            {
                counts = folder.Write(RenderTree.Of(report), force);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or RenderClashException)
            {
                report = NotWritten(report, outPath, fault.Message);
            }
        }

        return await ShowAsync(
            host, settings, outPath, counts, report with { Duration = host.Time.GetElapsedTime(started) });
    }

    private static async Task<int> ShowAsync(
        CommandHost host, CommonSettings settings, string outPath, RenderCounts? counts, StackReport report)
    {
        var terminal = TerminalSettings.Of(host, settings.Color);
        await (settings switch
        {
            { Output: OutputFormat.Json } => Verb.ShowAsync(host, RenderDocument.Of(report, outPath, counts)),
            { Output: OutputFormat.Markdown } => Verb.ShowCommentAsync(host, "Render", report),
            { Quiet: true } => Verb.ShowAsync(host, FindingLines.Of(report.Findings), terminal),
            _ => Verb.ShowAsync(host, RenderScreen.Lines(report, outPath, counts), terminal),
        });
        return report.ExitCode;
    }

    private static StackReport Refused(StackSettings stack, string outPath) => new()
    {
        Stack = stack.Stack,
        ConfigFile = stack.ConfigFile ?? $"Pulumi.{stack.Stack}.yaml",
        ExitCode = ExitCode.Error,
        Findings = [FolderFinding(
            FindingCatalogue.ForeignFolder,
            $"The folder {outPath} holds files that no render put there.",
            "Name an empty folder, or add --force to write among them.")],
    };

    private static StackReport NotWritten(StackReport report, string outPath, string reason) => report with
    {
        ExitCode = ExitCode.Error,
        Findings = [.. report.Findings, FolderFinding(
            FindingCatalogue.NotWritten,
            $"The folder {outPath} could not be written whole: {reason}",
            "Mend that and render again; an earlier render's files are still there.")],
    };

    private static Finding FolderFinding(FindingCode code, string message, string fix) =>
        new(code.Code, code.Severity, "--out", message, fix);
}
