using Pulumi.Grpc;

namespace Pulumi;

/// <summary>Runs a program under the engine that started this process.</summary>
internal static class EngineRun
{
    public static async Task<int> RunAsync(StackProgram program)
    {
        var (settings, monitor, engine) = EngineEnvironment.Read(Environment.GetEnvironmentVariable);
        var deployment = new Deployment(settings, new GrpcMonitor(monitor), new GrpcEngine(engine));
        var exitCode = await ProgramRun.RunAsync(deployment, program);
        if (exitCode != 0)
        {
            // A Main that returns nothing must fail too.
            Environment.ExitCode = exitCode;
        }
        return exitCode;
    }
}
