using Platform.Cli.Engine;
using Platform.Tests.Cli;

namespace Platform.Tests.Slo;

/// <summary>Runs <c>platform slo</c>, which never runs the program.</summary>
internal static class SloRuns
{
    /// <summary>Runs a command line.</summary>
    public static Task<CommandOutcome> AsTyped(params string[] arguments) =>
        new CommandRun { Engine = NoEngine }.RunAsync(arguments);

    /// <summary>An engine that nobody may start.</summary>
    public static Task<EngineResult> NoEngine(EngineRun run, CancellationToken cancellation) =>
        throw new InvalidOperationException("Nothing may run here.");
}
