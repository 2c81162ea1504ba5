using System.CommandLine;
using NodaTime;
using Platform.Calendar;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;
using Platform.Configuration;
using Platform.Findings;

namespace Platform.Cli.Commands.Freeze;

/// <summary><c>platform freeze override</c>: prints the ConfigMap to apply; it touches no cluster itself.</summary>
internal static class FreezeOverrideCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var mode = new Option<string>("--mode") { Description = "What holds until then", Required = true }
            .AcceptOnlyFromAmong("freeze", "open");
        var until = new Option<string?>("--until")
        {
            Description = $"When it expires, in RFC 3339; an opening within {FreezeOverride.LongestOpen.TotalHours:0} hours",
            HelpName = "MOMENT",
        };
        var lasting = new Option<string?>("--for")
        {
            Description = "How long it holds from now on, such as 90m or 4h, instead of --until",
            HelpName = "DURATION",
        };
        var by = new Option<string>("--by") { Description = "Who decides", HelpName = "NAME", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why", HelpName = "TEXT", Required = true };
        var display = new DisplayOptions();
        var command = new Command("override", "Print the ConfigMap that overrules the calendar for a time")
        {
            mode, until, lasting, by, reason,
        };
        display.AddTo(command);
        command.SetAction((result, _) => RunAsync(
            host,
            new OverrideWish(
                result.GetRequiredValue(mode),
                result.GetValue(until),
                result.GetValue(lasting),
                result.GetRequiredValue(by),
                result.GetRequiredValue(reason)),
            display.OutputOf(result),
            display.ColorOf(result)));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, OverrideWish wish, OutputFormat output, ColorMode color)
    {
        var now = Instant.FromDateTimeOffset(host.Time.GetUtcNow());
        var findings = new List<Finding>();
        if (Until(wish, now, findings) is { } until)
        {
            var text = OverrideManifest.Json(wish with { Until = until });
            findings.AddRange(FreezeOverrideReader.Read(text, "--until", now).Findings
                .Select(finding => finding with { File = null, Line = null, Path = $"--{finding.Path}" }));
            if (findings.Count == 0)
            {
                await host.Out.WriteAsync(
                    output == OutputFormat.Json ? text : OverrideManifest.Yaml(wish with { Until = until }));
                return ExitCode.Ok;
            }
        }

        // Nothing that is not to be applied may reach a pipe into kubectl.
        var terminal = TerminalSettings.Of(host, color);
        await host.Error.WriteAsync(AnsiText.Of(FindingLines.Of(findings), terminal.Color && host.ErrorIsTerminal));
        return ExitCode.Configuration;
    }

    private static string? Until(OverrideWish wish, Instant now, List<Finding> findings)
    {
        switch (wish)
        {
            case { Until: { } until, For: null }:
                return Moments.Read(until) is { } moment ? Moments.Text(moment) : until;
            case { Until: null, For: { } lasting } when GoDuration.TryParse(lasting, out var duration, out var problem):
                return Moments.Text(Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) + Duration.FromTimeSpan(duration.TimeSpan));
            case { Until: null, For: { } lasting }:
                findings.Add(Create("--for", $"\"{lasting}\" is not a duration.", "Write hours and minutes, such as 4h or 1h30m."));
                return null;
            default:
                findings.Add(Create(
                    "--until", wish.Until is null ? "it is missing, and an override must expire." : "it stands beside --for.",
                    "Give one of --until and --for."));
                return null;
        }
    }

    private static Finding Create(string path, string message, string fix) =>
        new(FindingCatalogue.Override.Code, Severity.Error, path, message, fix);
}
