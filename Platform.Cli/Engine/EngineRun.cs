using Platform.Cli.Graph;

namespace Platform.Cli.Engine;

/// <summary>What the embedded engine needs to run a program once.</summary>
internal sealed record EngineRun
{
    /// <summary>The Pulumi project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's short name.</summary>
    public required string Stack { get; init; }

    /// <summary>The program's executable, and its arguments.</summary>
    public required string Program { get; init; }

    /// <summary>Arguments for the program.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Directory the program runs in, and that it is told is the project's root.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Configuration by full key (<c>platform:aws</c>); structured values are JSON text.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Those keys of <see cref="Config"/> whose values are secret.</summary>
    public IReadOnlyList<string> SecretKeys { get; init; } = [];

    /// <summary>Where the stack pretends to be, for stand-ins of provider values; <c>null</c> without AWS.</summary>
    public AwsPlace? Aws { get; init; }

    /// <summary>Whether generated stand-ins leave the stack's name out, to be the same in every stack.</summary>
    public bool SameStandIns { get; init; }

    /// <summary>How long the program may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);
}

/// <summary>An AWS account, region and the partition the region is of.</summary>
internal sealed record AwsPlace(string Partition, string Region, string AccountId);

/// <summary>What came of a run.</summary>
/// <param name="Graph">What the program registered, as far as it got.</param>
/// <param name="ExitCode">
/// The program's exit code; 1 where it ended with 0 although the engine refused a resource. SDKs take the engine's end
/// for somebody else's business and leave quietly.
/// </param>
/// <param name="Log">Messages that the program sent to the engine, in order.</param>
/// <param name="Output">What the program wrote to its standard streams, in order.</param>
/// <param name="TimedOut">Whether it was stopped for taking longer than <see cref="EngineRun.Timeout"/>.</param>
internal sealed record EngineResult(
    ResourceGraph Graph,
    int ExitCode,
    IReadOnlyList<EngineMessage> Log,
    IReadOnlyList<string> Output,
    bool TimedOut);

/// <summary>A message that the program sent to the engine.</summary>
/// <param name="Severity">debug, info, warning or error.</param>
/// <param name="Message">The text.</param>
/// <param name="Urn">The resource it is about, or <c>""</c>.</param>
internal sealed record EngineMessage(string Severity, string Message, string Urn);
