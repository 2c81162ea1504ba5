using System.Reflection;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Tells the engine what ended a run.</summary>
internal static class FaultReport
{
    /// <summary>The exit code by which the engine knows that the user has been told already.</summary>
    public const int Told = 32;

    private const int NotTold = 1;
    private const string EngineShutDown = "resource monitor shut down";

    /// <summary>Logs every fault once.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> SendAsync(EngineLog log, IReadOnlyList<Exception> faults)
    {
        if (faults.OfType<LogException>().FirstOrDefault() is { } logFault)
        {
            return await PrintAsync(logFault);
        }
        try
        {
            foreach (var fault in faults)
            {
                if (Message(fault) is { } message)
                {
                    await log.SendAsync(LogSeverity.Error, message, UrnAsync(fault));
                }
            }
            return Told;
        }
        catch (LogException exception)
        {
            foreach (var fault in faults)
            {
                await Console.Error.WriteLineAsync(Message(fault) ?? fault.Message);
            }
            return await PrintAsync(exception);
        }
    }

    private static ValueTask<string> UrnAsync(Exception fault) =>
        fault is ResourceException { Resource: { } resource }
            ? EngineLog.UrnOrNothingAsync(resource)
            : FaultOrigins.UrnOfAsync(fault);

    // The engine cancels what is under way, or shuts its services down, when a resource fails, and has said why.
    // What it answers otherwise is about the program's request, and not about the transport: it needs no stack.
    private static string? Message(Exception fault) => fault switch
    {
        RpcException { Status: RpcStatus.Cancelled } => null,
        RpcException { Status: RpcStatus.Unavailable }
            when fault.Message.Contains(EngineShutDown, StringComparison.Ordinal) => null,
        RpcException or RunException or ResourceException { HideStack: true } => fault.Message,
        ResourceException => fault.ToString(),
        _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{fault}",
    };

    private static async Task<int> PrintAsync(LogException exception)
    {
        await Console.Error.WriteLineAsync($"Error occurred trying to send logging message to engine: {exception}");
        return NotTold;
    }
}
