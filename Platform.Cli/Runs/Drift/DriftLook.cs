using System.ComponentModel;
using Platform.Cli.Terminal;
using Platform.Findings;

namespace Platform.Cli.Runs.Drift;

/// <summary>
/// Looks for drift with the Pulumi CLI, and changes nothing: a refresh that only previews, for a plain one writes the state,
/// and then a preview. <c>--expect-no-changes</c> is not given: it would end a change and a failure with the same code.
/// </summary>
internal static class DriftLook
{
    /// <summary>Looks.</summary>
    /// <param name="host">The world outside.</param>
    /// <param name="stack">Which stack.</param>
    /// <param name="cancellation">Set when the user wants to stop.</param>
    public static async Task<DriftReport> RunAsync(CommandHost host, StackSettings stack, CancellationToken cancellation)
    {
        var source = StackSource.Read(stack, host.WorkingDirectory, host.Program, host.Time);
        var report = new DriftReport
        {
            Stack = stack.Stack,
            CheckedAt = host.Time.GetUtcNow(),
            Findings = [.. source.Findings.Where(finding => finding.Severity == Severity.Error)],
            ExitCode = ExitCode.Configuration,
        };
        if (report.Findings.Count > 0 || source.Project is not { } project)
        {
            return report;
        }

        if (PulumiTool.Find(host) is not { } pulumi)
        {
            return Failed(
                report, FindingCatalogue.PulumiMissing, "PATH", "there is no Pulumi CLI in its folders.",
                "Install it (https://www.pulumi.com/docs/install/), and log in to the backend with the stack's state.",
                ExitCode.Error);
        }

        string[] file = stack.ConfigFile is { } given ? ["--config-file", Path.GetFullPath(given, host.WorkingDirectory)] : [];
        string[] common = ["--json", "--non-interactive", "--color", "never", "--stack", stack.Stack, .. file];
        report = await AddAsync(
            report, pulumi, project, ["refresh", "--preview-only", .. common],
            (one, part) => one with { Refresh = part }, cancellation);
        if (report.Refresh is not null)
        {
            report = await AddAsync(
                report, pulumi, project, ["preview", .. common], (one, part) => one with { Preview = part }, cancellation);
        }

        report = report with { CheckedAt = host.Time.GetUtcNow() };
        return report.IsComplete
            ? report with { ExitCode = report.HasDrift ? ExitCode.UnexpectedChanges : ExitCode.Ok }
            : report;
    }

    private static async Task<DriftReport> AddAsync(
        DriftReport report, PulumiTool pulumi, ProjectFolder project, string[] arguments,
        Func<DriftReport, DriftPart, DriftReport> add, CancellationToken cancellation)
    {
        var command = $"pulumi {arguments[0]}";
        ToolResult result;
        try
        {
            result = await pulumi.RunAsync(project.Path, arguments, cancellation);
        }
        catch (Win32Exception fault)
        {
            return Failed(
                report, FindingCatalogue.PulumiFailed, command, $"it could not be started: {fault.Message}.",
                $"See whether {pulumi.Path} is an executable of this machine.", ExitCode.Error);
        }

        var events = EngineEvents.Read(result.Output);
        return (result.ExitCode, events) switch
        {
            (0, { IsComplete: true }) => add(report, new DriftPart(events.Resources, events.Count)),
            (0, _) => Failed(
                report, FindingCatalogue.PulumiNotUnderstood, command, "it ended well, and printed no events.",
                "Look at pulumi version: 3.105 or later is needed.", ExitCode.Error),
            _ => Failed(
                report, FindingCatalogue.PulumiFailed, command, $"it ended with {result.ExitCode}: {Reason(events, result)}.",
                "Run it by hand for the whole message.",
                result.ExitCode is ExitCode.UnexpectedChanges or < 0 or > 255 ? ExitCode.Error : result.ExitCode),
        };
    }

    private static string Reason(EngineEvents events, ToolResult result) =>
        events.Errors.LastOrDefault(error => error.Length > 0)
        ?? result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()
        ?? "it said nothing";

    private static DriftReport Failed(
        DriftReport report, FindingCode code, string path, string message, string fix, int exitCode) => report with
        {
            Findings = [.. report.Findings, new Finding(code.Code, code.Severity, path, message, fix)],
            ExitCode = exitCode,
        };
}
