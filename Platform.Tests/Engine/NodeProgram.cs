using Platform.Cli.Engine;
using Platform.Cli.Graph;
using Xunit;

namespace Platform.Tests.Engine;

/// <summary>One run of <c>Node/program.js</c>, shared by the tests that look at it.</summary>
public sealed class NodeProgram : IAsyncLifetime
{
    private EngineResult? _result;

    /// <summary>What came of it. Without Node's packages the test that asks is skipped: a fixture cannot be.</summary>
    internal EngineResult Result => _result ?? throw new InvalidOperationException(NodePeer.SkipWithoutModules());

    internal GraphResource Resource(string name) =>
        Assert.Single(Result.Graph.Resources, resource => string.Equals(resource.Name, name, StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        if (NodePeer.HasModules)
        {
            _result = await NodePeer.RunAsync("program.js");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
