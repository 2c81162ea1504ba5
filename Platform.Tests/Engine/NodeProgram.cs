using Platform.Cli.Engine;
using Platform.Cli.Graph;
using Xunit;

namespace Platform.Tests.Engine;

/// <summary>One run of <c>Node/program.js</c>, shared by the tests that look at it.</summary>
public sealed class NodeProgram : IAsyncLifetime
{
    internal EngineResult Result { get; private set; } = null!;

    internal GraphResource Resource(string name) =>
        Assert.Single(Result.Graph.Resources, resource => string.Equals(resource.Name, name, StringComparison.Ordinal));

    public async ValueTask InitializeAsync() => Result = await NodePeer.RunAsync("program.js");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
