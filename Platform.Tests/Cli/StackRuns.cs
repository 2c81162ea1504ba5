using System.Collections.Concurrent;
using System.Text;
using Platform.Cli.Engine;
using Platform.Cli.Rendering;
using Platform.Cli.Runs;
using Platform.Cli.Terminal;
using Xunit;

namespace Platform.Tests.Cli;

/// <summary>The project's own stacks, each run once a session: the real program under the embedded engine.</summary>
internal static class StackRuns
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<StackReport>>> Reports = new(StringComparer.Ordinal);

    /// <summary>Names of the stacks, as test data.</summary>
    public static TheoryData<string> Names { get; } = [.. GoldenNames.Trees];

    /// <summary>What came of a stack.</summary>
    public static Task<StackReport> OfAsync(string stack) =>
        Reports.GetOrAdd(stack, name => new Lazy<Task<StackReport>>(() => RunAsync(name))).Value;

    /// <summary>Runs a stack once more, by default today.</summary>
    public static Task<StackReport> RunAsync(string stack, TimeProvider? time = null) => StackRunner.RunAsync(
        Host with { Time = time ?? TimeProvider.System }, new StackSettings(stack), CancellationToken.None);

    /// <summary>Answers a command's run of the program with the graph that is there already.</summary>
    public static async Task<EngineResult> ReplayAsync(EngineRun run, CancellationToken cancellation)
    {
        var report = await OfAsync(run.Stack).WaitAsync(cancellation);
        Assert.True(report.Graph is not null, string.Join('\n', report.Findings));
        return CommandRun.Result(report.Graph);
    }

    /// <summary>The files that a stack renders.</summary>
    public static async Task<IReadOnlyList<(string Path, string Text)>> RenderAsync(string stack)
    {
        var report = await OfAsync(stack);
        Assert.True(report.Succeeded, string.Join('\n', report.Findings));
        return [.. RenderTree.Of(report).Select(file => (file.Path, Encoding.UTF8.GetString(file.Content)))];
    }

    private static CommandHost Host { get; } = new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Environment = _ => null,
        WorkingDirectory = CommandRun.Repository,
        Program = Path.Combine(
            AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Platform.Infra.exe" : "Platform.Infra"),
        Version = "1.2.3",
        Engine = EmbeddedEngine.RunAsync,
    };
}
