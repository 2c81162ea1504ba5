using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Runs.Drift;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands.Drift;

/// <summary><c>platform drift</c>: what in the cloud and the cluster is not as the state and the program say.</summary>
internal static class DriftCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var report = new Option<bool>("--report")
        {
            Description = "Print a ConfigMap with the result, for kubectl apply: the alerts on infrastructure drift read it",
        };
        var command = Verb.Create(
            "drift",
            $"Look for drift with the Pulumi CLI, changing nothing; end with {ExitCode.UnexpectedChanges} where there is any",
            (result, settings, cancellation) => RunAsync(host, settings, result.GetValue(report), cancellation));
        command.Add(report);
        return command;
    }

    private static async Task<int> RunAsync(
        CommandHost host, CommonSettings settings, bool asReport, CancellationToken cancellation)
    {
        var report = await LookAsync(host, settings, cancellation);
        var terminal = TerminalSettings.Of(host, settings.Color);
        await ((asReport, settings.Output) switch
        {
            (true, OutputFormat.Json) => host.Out.WriteAsync(DriftManifest.Json(report)),
            (true, _) => host.Out.WriteAsync(DriftManifest.Yaml(report)),
            (_, OutputFormat.Json) => Verb.ShowAsync(host, DriftDocument.Of(report)),
            (_, OutputFormat.Markdown) => host.Out.WriteAsync(DriftComment.Of(report)),
            _ => Verb.ShowAsync(host, DriftScreen.Lines(report, settings.Quiet), terminal),
        });
        // Whoever pipes a report into kubectl must still see why there is none of the infrastructure.
        if (asReport)
        {
            await host.Error.WriteAsync(AnsiText.Of(FindingLines.Of(report.Findings), color: false));
        }

        return report.ExitCode;
    }

    private static async Task<DriftReport> LookAsync(
        CommandHost host, CommonSettings settings, CancellationToken cancellation)
    {
        await using var progress = ProgressLine.Start(host, $"Looking at {settings.Stack.Stack} …", settings.Quiet);
        return await DriftLook.RunAsync(host, settings.Stack, cancellation);
    }
}
