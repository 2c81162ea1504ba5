using System.CommandLine;
using Platform.Cli.Comparison;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary><c>platform diff</c>: shows in which fields two stacks differ.</summary>
internal static class DiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var options = new DiffOptions();
        var command = new Command("diff", "Run the program for two stacks and show in which fields they differ");
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(host, options.Read(result), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, DiffSettings settings, CancellationToken cancellation)
    {
        var report = await CompareAsync(host, settings, cancellation);
        var terminal = TerminalSettings.Of(host, settings.Color);
        await (settings switch
        {
            { Output: OutputFormat.Json } => Verb.ShowAsync(host, DiffDocument.Of(report)),
            { Output: OutputFormat.Markdown } => host.Out.WriteAsync(DiffComment.Of(report, host.Version)),
            { Quiet: true } => Verb.ShowAsync(host, FindingLines.Of(report.Findings), terminal),
            _ => Verb.ShowAsync(host, DiffScreen.Lines(report, host.Version, terminal.Width), terminal),
        });
        return report.ExitCode;
    }

    private static async Task<ComparisonReport> CompareAsync(
        CommandHost host, DiffSettings settings, CancellationToken cancellation)
    {
        var started = host.Time.GetTimestamp();
        await using var progress = ProgressLine.Start(
            host, $"Running {settings.From.Stack} and {settings.To.Stack} …", settings.Quiet);
        var from = await StackRunner.RunAsync(host, settings.From, cancellation);
        var to = await StackRunner.RunAsync(host, settings.To, cancellation);
        var difference = from is { Succeeded: true, Graph: { } first } && to is { Succeeded: true, Graph: { } second }
            ? GraphComparison.Of(new(first, from.Identity), new(second, to.Identity), settings.ShowAlike)
            : null;
        return new ComparisonReport
        {
            From = from,
            To = to,
            Difference = difference,
            Duration = host.Time.GetElapsedTime(started),
            ExitCode = (difference, settings.ExpectNoChanges) switch
            {
                (null, _) => from.Succeeded ? to.ExitCode : from.ExitCode,
                ({ Any: true }, true) => ExitCode.UnexpectedChanges,
                _ => ExitCode.Ok,
            },
        };
    }
}
