namespace Platform.Cli.Engine;

/// <summary>
/// Runs a Pulumi program against an engine of its own and records what it registers. It is an update with stand-ins for
/// the providers' answers: no state, no diff, no provider, nothing changed anywhere.
/// </summary>
internal static class EmbeddedEngine
{
    /// <summary>Runs the program once, to its end or its time-out.</summary>
    /// <returns>What came of it; a program that fails is a result too.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the program has been killed.</exception>
    public static async Task<EngineResult> RunAsync(EngineRun run, CancellationToken cancellation)
    {
        var log = new EngineLog();
        var table = new RegistrationTable();
        var provider = new ProviderStandIn(run.Aws, table, run.SameStandIns);
        var resources = new RegistrationHandler(run, table, log, provider);
        var methods = new GrpcMethods();
        new MonitorService(run, table, resources, provider).AddTo(methods);
        new EngineService(log, resources).AddTo(methods);

        await using var server = await GrpcServer.StartAsync(methods, cancellation);
        using var program = new ProgramProcess(run, server.Address);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(run.Timeout);
        var isTimedOut = false;
        try
        {
            await program.RunAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            isTimedOut = true;
        }

        return new EngineResult(
            GraphAssembly.Assemble(run, table, resources.RootUrn),
            log.HasRefused && program.ExitCode == 0 ? 1 : program.ExitCode,
            log.Messages,
            program.Output,
            isTimedOut);
    }
}
