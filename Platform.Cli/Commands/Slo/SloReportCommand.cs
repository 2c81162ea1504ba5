using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;
using Platform.Findings;
using Platform.Slo.Report;

namespace Platform.Cli.Commands;

/// <summary><c>platform slo report</c>: the monthly review, from what the rules recorded.</summary>
internal static class SloReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var prometheus = new Option<string>("--prometheus")
        {
            Description = "The Prometheus that evaluates the rules",
            HelpName = "URL",
            Required = true,
        };
        var at = new Option<string?>("--at")
        {
            Description = "The end of the period, as 2026-11-01 or RFC 3339; now by default",
            HelpName = "TIME",
        };
        var options = new SloSourceOptions();
        var command = new Command("report", "Write the monthly review: which promises held, and what to decide")
        {
            prometheus, at,
        };
        prometheus.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var uri) || !uri.Scheme.StartsWith("http", StringComparison.Ordinal))
            {
                result.AddError("--prometheus takes an address such as http://localhost:9090.");
            }
        });
        at.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Time(text) is null)
            {
                result.AddError("--at takes a day such as 2026-11-01, or a time such as 2026-11-01T06:00:00Z.");
            }
        });
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(
            host,
            options.Read(result),
            result.GetRequiredValue(prometheus).TrimEnd('/'),
            result.GetValue(at) is { } text ? Time(text)!.Value : host.Time.GetUtcNow(),
            cancellation));
        return command;
    }

    private static DateTimeOffset? Time(string text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    private static async Task<int> RunAsync(
        CommandHost host, SloSettings settings, string server, DateTimeOffset at, CancellationToken cancellation)
    {
        var source = SloSource.Read(
            settings.Stack, settings.File, host.WorkingDirectory, host.Program, host.Time);
        var code = source.ExitCode;
        SloReport? report = null;
        if (source.IsValid)
        {
            try
            {
                var questions = new PrometheusQuestions(host.Fetch, server);
                report = new SloReport(at, await SloStandings.OfAsync(source.Slos, questions, at, cancellation));
            }
            catch (Exception fault) when (fault is HttpRequestException or JsonException)
            {
                source = source with { Findings = [.. source.Findings, NoAnswer(server, fault.Message)] };
                code = ExitCode.Error;
            }
        }

        await ShowAsync(host, settings, source, report);
        return code;
    }

    private static async Task ShowAsync(CommandHost host, SloSettings settings, SloSource source, SloReport? report)
    {
        if (settings.Output == OutputFormat.Json)
        {
            await Verb.ShowAsync(host, SloDocument.Report(source, report));
            return;
        }

        // The result is a page: what is to be said of it goes elsewhere.
        var color = TerminalSettings.Of(host, settings.Color).Color;
        await host.Error.WriteAsync(AnsiText.Of(FindingLines.Of(source.Findings), color));
        await host.Out.WriteAsync(report?.Markdown() ?? "");
    }

    private static Finding NoAnswer(string server, string reason)
    {
        var code = FindingCatalogue.SloNoAnswer;
        return new Finding(
            code.Code, code.Severity, "--prometheus", $"{server} did not answer: {reason.TrimEnd('.')}.",
            "Check the address; kubectl port-forward brings a cluster's here.");
    }
}
