namespace Pulumi.Runtime;

/// <summary>The engine's own service: the log.</summary>
internal interface IEngine
{
    /// <summary>Sends one message. Callers keep the order; the engine shows messages as they come.</summary>
    Task LogAsync(LogEntry entry);

    /// <summary>Asks the engine whether its version is in a range; it fails with the reason if not.</summary>
    Task RequirePulumiVersionAsync(string range);
}

/// <summary>Severity of a log message; the numbers are the protocol's.</summary>
internal enum LogSeverity
{
    Debug = 0,
    Info = 1,
    Warning = 2,
    Error = 3,
}

/// <summary>One message for the engine's log.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">The text.</param>
/// <param name="Urn">The resource it is about, or <c>""</c>.</param>
/// <param name="StreamId">Groups messages of one stream; 0 for none.</param>
/// <param name="Ephemeral">Shown while it happens, not kept.</param>
internal sealed record LogEntry(LogSeverity Severity, string Message, string Urn, int StreamId, bool Ephemeral);
