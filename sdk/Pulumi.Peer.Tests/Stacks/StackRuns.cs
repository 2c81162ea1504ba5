using System.Collections.Concurrent;
using Platform.Cli.Runs;
using Platform.Cli.Terminal;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Stacks;

/// <summary>The project's stacks, each run once under the embedded engine.</summary>
internal static class StackRuns
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(NodeFolder.Path, "..", "..", ".."));

    private static readonly ConcurrentDictionary<string, Lazy<Task<EmbeddedRun>>> Runs = new(StringComparer.Ordinal);

    /// <summary>Names of the stacks, as test data.</summary>
    public static TheoryData<string> Names { get; } = [.. new ProjectFolder(Repository).Stacks()];

    /// <summary>What came of a stack.</summary>
    public static Task<EmbeddedRun> OfAsync(string stack) =>
        Runs.GetOrAdd(stack, static name => new(() => RunAsync(name))).Value;

    private static async Task<EmbeddedRun> RunAsync(string stack)
    {
        EmbeddedRun? run = null;
        var host = new CommandHost
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Environment = static _ => null,
            WorkingDirectory = Repository,
            // CI runs these tests a second time, on the published program.
            Program = System.Environment.GetEnvironmentVariable("PLATFORM_PROGRAM")
                ?? Path.Combine(AppContext.BaseDirectory, "Platform.Infra"),
            Version = "1.2.3",
            Engine = async (engineRun, cancellation) =>
            {
                run = await EmbeddedRun.StartAsync(engineRun, cancellation);
                return new(run.Graph, ExitCode: 0, Log: [], Output: [], TimedOut: false);
            },
        };
        var report = await StackRunner.RunAsync(host, new StackSettings(stack), CancellationToken.None);
        Assert.True(run is not null, string.Join('\n', report.Findings));
        return run;
    }
}
