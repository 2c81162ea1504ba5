namespace Platform.Cli.Engine;

/// <summary>Messages of a run, the program's and the engine's own, in the order they came.</summary>
internal sealed class EngineLog
{
    private readonly Lock _gate = new();
    private readonly List<EngineMessage> _messages = [];

    /// <summary>What has been said so far.</summary>
    public IReadOnlyList<EngineMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>Whether the engine refused something, which fails the run whatever the program makes of it.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Adds a message.</summary>
    public void Add(EngineMessage message)
    {
        lock (_gate)
        {
            _messages.Add(message);
        }
    }

    /// <summary>
    /// Says why a resource cannot be, and gives the fault that ends its request. As in Pulumi's engine the reason goes
    /// to the log, and the program only hears that the engine stopped.
    /// </summary>
    public RpcFault Refuse(string urn, string reason)
    {
        HasRefused = true;
        Add(new EngineMessage("error", reason, urn));
        return new RpcFault(RpcCode.Unavailable, "resource monitor shut down while waiting on step's done channel");
    }
}
