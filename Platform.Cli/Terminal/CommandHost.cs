using Platform.Cli.Engine;

namespace Platform.Cli.Terminal;

/// <summary>Runs a program under an engine; the embedded one, but for tests.</summary>
internal delegate Task<EngineResult> RunProgram(EngineRun run, CancellationToken cancellation);

/// <summary>
/// Everything of the outside world that the command touches: streams, terminal, environment, clock, program.
/// </summary>
internal sealed record CommandHost
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where everything that is not the result goes.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; <c>null</c> where there is none.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Reads an environment variable; <c>null</c> where it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The directory that the command was started in.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The Pulumi program's executable.</summary>
    public required string Program { get; init; }

    /// <summary>The command's version, such as <c>1.4.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Runs the program.</summary>
    public required RunProgram Engine { get; init; }

    /// <summary>Fetches an address; the network, but for tests.</summary>
    public Func<Uri, CancellationToken, Task<string>> Fetch { get; init; } = FetchAsync;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    private static async Task<string> FetchAsync(Uri address, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
        return await client.GetStringAsync(address, cancellation);
    }
}
