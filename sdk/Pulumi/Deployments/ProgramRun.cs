using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Runs a program to its end, whichever the engine.</summary>
internal static class ProgramRun
{
    private const int Succeeded = 0;
    private const int Failed = 1;

    /// <summary>Makes a deployment the one of the present asynchronous flow and runs a program in it.</summary>
    /// <returns>0; or 32 where the engine has been told what failed; or 1.</returns>
    /// <exception cref="TimeoutException">The deployment's patience is at an end.</exception>
    public static async Task<int> RunAsync(Deployment deployment, StackProgram program)
    {
        deployment.Enter();
        deployment.Runner.Register("the program itself", program.RunAsync());
        var faults = await deployment.Runner.WhenOverAsync(deployment.Patience);
        if (faults.Count > 0)
        {
            return await FaultReport.SendAsync(deployment.Log, faults);
        }
        if (deployment.Log.HasErrors)
        {
            return Failed;
        }
        await SignalAsync(deployment.Monitor);
        return Succeeded;
    }

    // Old engines do not know the request, and one that is done may be gone before it answers.
    private static async Task SignalAsync(IMonitor monitor)
    {
        try
        {
            await monitor.SignalAndWaitForShutdownAsync();
        }
        catch (RpcException exception) when (
            exception.Status is RpcStatus.Unimplemented or RpcStatus.Unavailable or RpcStatus.Cancelled)
        {
        }
    }
}
