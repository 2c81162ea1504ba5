using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that a test's program logs.</summary>
internal sealed class MockEngine : IEngine
{
    private readonly Lock _gate = new();
    private readonly List<string> _errors = [];

    /// <summary>The messages of the errors, in order.</summary>
    public ImmutableArray<string> Errors
    {
        get
        {
            lock (_gate)
            {
                return [.. _errors];
            }
        }
    }

    public Task LogAsync(LogEntry entry)
    {
        if (entry.Severity == LogSeverity.Error)
        {
            lock (_gate)
            {
                _errors.Add(entry.Message);
            }
        }
        return Task.CompletedTask;
    }

    public Task RequirePulumiVersionAsync(string range) => Task.CompletedTask;
}
