using System.Collections.Immutable;
using Pulumi.Runtime;
using Xunit;

namespace Pulumi.Tests.Fixtures;

/// <summary>Runs a program against a recording engine, as the real one is run.</summary>
internal static class EngineProgram
{
    private static readonly DeploymentSettings Settings = new()
    {
        ProjectName = "project",
        StackName = "stack",
        Patience = TimeSpan.FromSeconds(30),
    };

    public static async Task<RecordingMonitor> RunAsync(Action program)
    {
        var monitor = new RecordingMonitor();
        var engine = new RecordingEngine();
        var exitCode = await RunAsync(monitor, engine, program);
        Assert.Equal([], engine.Entries.Select(entry => entry.Message));
        Assert.Equal(0, exitCode);
        return monitor;
    }

    public static Task<int> RunAsync(
        IMonitor monitor,
        IEngine engine,
        Action program,
        Func<DeploymentSettings, DeploymentSettings>? change = null) =>
        ProgramRun.RunAsync(
            new Deployment(change?.Invoke(Settings) ?? Settings, monitor, engine),
            new StackProgram(
                () =>
                {
                    program();
                    return Task.FromResult<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);
                },
                options: null));
}
