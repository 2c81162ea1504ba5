using System.ComponentModel;
using Platform.Cli.Checks;
using Platform.Cli.Comparison;
using Platform.Cli.Engine;
using Platform.Cli.Terminal;
using Platform.Findings;

namespace Platform.Cli.Runs;

/// <summary>Reads a stack, runs the program on it and checks what it registered: the one path of every verb.</summary>
internal static class StackRunner
{
    // How long a cancelled program gets to go away before the command leaves without it.
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs a stack.</summary>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public static async Task<StackReport> RunAsync(
        CommandHost host, StackSettings settings, CancellationToken cancellation)
    {
        var started = host.Time.GetTimestamp();
        var source = StackSource.Read(settings, host.WorkingDirectory, host.Program, host.Time);
        var report = new StackReport
        {
            Stack = settings.Stack,
            ConfigFile = source.ConfigFile,
            Aws = source.Aws,
            Identity = source.Config is { } config ? StackIdentity.Of(config) : StackIdentity.None,
            Config = source.Config,
            Findings = source.Findings,
            ExitCode = ExitCode.Configuration,
        };
        if (source is { Config: not null, Project: { } project })
        {
            report = await RunProgramAsync(host, report, RunOf(host, settings, source, project), cancellation);
        }

        return report with { Duration = host.Time.GetElapsedTime(started) };
    }

    private static EngineRun RunOf(
        CommandHost host, StackSettings settings, StackSource source, ProjectFolder project) =>
        new()
        {
            Project = project.Name(),
            Stack = settings.Stack,
            Program = host.Program,
            WorkingDirectory = project.Path,
            Config = source.File!.Config,
            SecretKeys = source.File.SecretKeys,
            Aws = source.Aws,
            SameStandIns = settings.SameStandIns,
        };

    private static async Task<StackReport> RunProgramAsync(
        CommandHost host, StackReport report, EngineRun run, CancellationToken cancellation)
    {
        EngineResult result;
        try
        {
            result = await UntilCancelledAsync(host.Engine(run, cancellation), cancellation);
        }
        catch (Win32Exception fault)
        {
            var code = FindingCatalogue.ProgramFailed;
            Finding finding = new(
                code.Code,
                code.Severity,
                "",
                $"{run.Program} cannot be started: {fault.Message}.",
                "Build the solution.");
            return report with { Findings = [.. report.Findings, finding], ExitCode = ExitCode.Error };
        }

        var said = ProgramFindings.Of(result, run.Timeout).Where(finding => !IsKnown(report, finding)).ToList();
        var exitCode = ProgramFindings.ExitCodeOf(result, said);
        if (exitCode != ExitCode.Ok)
        {
            return report with { Findings = [.. report.Findings, .. said], ExitCode = exitCode };
        }

        var broken = GraphRules.Check(new GraphContext(result.Graph, report.Aws?.Partition));
        return report with
        {
            Findings = [.. report.Findings, .. said, .. broken],
            Graph = result.Graph,
            ExitCode = broken.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Policy : ExitCode.Ok,
        };
    }

    // The program reads the same configuration again, and warns of the same things without their lines.
    private static bool IsKnown(StackReport report, Finding said) => report.Findings.Any(known =>
        string.Equals(known.Code, said.Code, StringComparison.Ordinal)
        && string.Equals(known.Path, said.Path, StringComparison.Ordinal));

    private static async Task<EngineResult> UntilCancelledAsync(
        Task<EngineResult> running, CancellationToken cancellation)
    {
        try
        {
            return await running.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Task.WhenAny(running, Task.Delay(Farewell, CancellationToken.None));
            throw;
        }
    }
}
