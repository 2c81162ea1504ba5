using System.Text.Json.Nodes;
using Platform.Cli.Engine;
using Platform.Cli.Graph;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Stacks;

/// <summary>A run of a stack under the embedded engine, with every answer that it gave.</summary>
/// <param name="Run">How the program was started.</param>
/// <param name="Graph">What it registered.</param>
/// <param name="Answers">The answers, as rules for the peer.</param>
internal sealed record EmbeddedRun(EngineRun Run, ResourceGraph Graph, IReadOnlyList<ResourceRule> Answers)
{
    public static async Task<EmbeddedRun> StartAsync(EngineRun run, CancellationToken cancellation)
    {
        var log = new EngineLog();
        var table = new RegistrationTable();
        var provider = new ProviderStandIn(run.Aws, table);
        var resources = new RegistrationHandler(run, table, log, provider);
        var methods = new GrpcMethods();
        new MonitorService(run, table, resources, provider).AddTo(methods);
        new EngineService(log, resources).AddTo(methods);
        await using var server = await GrpcServer.StartAsync(methods, cancellation);
        using var program = new ProgramProcess(run, server.Address);
        await program.RunAsync(cancellation);
        Assert.True(program.ExitCode == 0, string.Join('\n', log.Messages.Select(static line => line.Message)));
        return new EmbeddedRun(
            run, GraphAssembly.Assemble(run, table, resources.RootUrn), [.. table.All.Select(AnswerOf)]);
    }

    private static ResourceRule AnswerOf(Registration registration) =>
        new(new ResourceMatch { Urn = registration.Resource.Urn })
        {
            Id = registration.Id,
            State = JsonNode.Parse(registration.State.ToString())!.AsObject(),
        };
}
