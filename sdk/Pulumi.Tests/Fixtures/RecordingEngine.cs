using System.Collections.Concurrent;
using Pulumi.Runtime;

namespace Pulumi.Tests.Fixtures;

/// <summary>An engine's log that remembers its messages.</summary>
internal sealed class RecordingEngine : IEngine
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    public Exception? Failure { get; init; }

    public Task LogAsync(LogEntry entry)
    {
        _entries.Enqueue(entry);
        return Failure is null ? Task.CompletedTask : Task.FromException(Failure);
    }

    public Task RequirePulumiVersionAsync(string range) => Task.CompletedTask;
}
