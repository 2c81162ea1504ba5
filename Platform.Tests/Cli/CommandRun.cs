using Platform.Cli.Commands;
using Platform.Cli.Engine;
using Platform.Cli.Graph;
using Platform.Cli.Terminal;
using Xunit;

namespace Platform.Tests.Cli;

/// <summary>
/// Runs a command line in this process, with a terminal, an environment and a clock of the test's own.
/// </summary>
internal sealed record CommandRun
{
    /// <summary>The repository's root, where the project's own stacks are.</summary>
    public static string Repository { get; } = Path.GetDirectoryName(Path.GetDirectoryName(GoldenFolder.Path))!;

    /// <summary>Environment variables; no others are seen.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Columns of a terminal on standard output; <c>null</c> for a pipe.</summary>
    public int? Terminal { get; init; }

    /// <summary>The command's version.</summary>
    public string Version { get; init; } = "1.2.3";

    /// <summary>Where the command is started.</summary>
    public string WorkingDirectory { get; init; } = Repository;

    /// <summary>The program's executable.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, "Platform.Infra");

    /// <summary>Runs the program; by default it registers <see cref="SampleGraph.Whole"/>.</summary>
    public RunProgram Engine { get; init; } = (_, _) => Task.FromResult(Result(SampleGraph.Whole));

    /// <summary>Fetches an address; by default there is no network.</summary>
    public Func<Uri, CancellationToken, Task<string>> Fetch { get; init; } =
        (address, _) => throw new InvalidOperationException($"Nothing may fetch {address} here.");

    /// <summary>A run that ended well.</summary>
    public static EngineResult Result(ResourceGraph graph) => new(graph, 0, [], [], TimedOut: false);

    /// <summary>Runs a command line.</summary>
    public Task<CommandOutcome> RunAsync(params string[] arguments) =>
        RunAsync(TestContext.Current.CancellationToken, arguments);

    /// <summary>Runs a command line that somebody may stop.</summary>
    public async Task<CommandOutcome> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CommandHost
        {
            Out = output,
            Error = error,
            OutIsTerminal = Terminal is not null,
            TerminalWidth = Terminal,
            Environment = name => Environment.GetValueOrDefault(name),
            WorkingDirectory = WorkingDirectory,
            Program = Program,
            Version = Version,
            Engine = Engine,
            Fetch = Fetch,
            Time = new SteppingClock(),
        };
        var code = await PlatformCommand.RunAsync(arguments, host, cancellation);
        return new CommandOutcome(code, output.ToString(), error.ToString());
    }

    /// <summary>A clock on which 410 ms pass from one look to the next.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Interlocked.Add(ref _now, 410);
    }
}

/// <summary>What a command line came to.</summary>
internal sealed record CommandOutcome(int ExitCode, string Out, string Error);
