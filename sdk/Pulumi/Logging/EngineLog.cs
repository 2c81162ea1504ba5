using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Sends one deployment's messages to the engine, in the order in which they were given.</summary>
internal sealed class EngineLog(IEngine engine, Runner runner)
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Whether an error was sent: the run then fails though nothing else did.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Sends a message; the run waits for it.</summary>
    public void Send(LogSeverity severity, string message, Resource? resource, int streamId = 0, bool ephemeral = false) =>
        runner.Register(
            "a log message",
            SendAsync(severity, message, UrnOrNothingAsync(resource), streamId, ephemeral));

    /// <summary>Sends a message and waits until the engine has it.</summary>
    /// <exception cref="LogException">The engine did not take it.</exception>
    public Task SendAsync(
        LogSeverity severity,
        string message,
        ValueTask<string> urn,
        int streamId = 0,
        bool ephemeral = false)
    {
        lock (_gate)
        {
            HasErrors |= severity == LogSeverity.Error;
            return _last = SendAfterAsync(_last, severity, message, urn, streamId, ephemeral);
        }
    }

    /// <summary>The URN of a resource; <c>""</c> where its registration failed: a message must come through.</summary>
    public static async ValueTask<string> UrnOrNothingAsync(Resource? resource)
    {
        try
        {
            return resource is null ? "" : (await resource.Urn.GetDataAsync()).Value;
        }
        catch (Exception)
        {
            return "";
        }
    }

    private async Task SendAfterAsync(
        Task previous,
        LogSeverity severity,
        string message,
        ValueTask<string> urn,
        int streamId,
        bool ephemeral)
    {
        await previous;
        try
        {
            await engine.LogAsync(new LogEntry(severity, message, await urn, streamId, ephemeral));
        }
        catch (Exception exception)
        {
            throw new LogException(exception);
        }
    }
}
