using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Tests.Fixtures;

/// <summary>Gives every resource the id <c>name-id</c>, its inputs and an ARN; remembers what it saw.</summary>
public sealed class EchoMocks : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _resources = new();
    private readonly ConcurrentQueue<MockRegisterResourceOutputsRequest> _outputs = new();

    public IReadOnlyList<MockResourceArgs> Resources => [.. _resources];

    public IReadOnlyList<MockRegisterResourceOutputsRequest> Outputs => [.. _outputs];

    /// <summary>Whether answers come later, from another thread.</summary>
    public bool Yields { get; init; }

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources.Enqueue(args);
        if (Yields)
        {
            await Task.Yield();
        }
        return ($"{args.Name}-id", args.Inputs.Add("arn", $"arn:{args.Name}"));
    }

    public async Task<object> CallAsync(MockCallArgs args)
    {
        if (Yields)
        {
            await Task.Yield();
        }
        return args.Args.Add("token", args.Token!);
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        _outputs.Enqueue(args);
        return Task.CompletedTask;
    }

    public ImmutableDictionary<string, object> InputsOf(string name) =>
        _resources.Single(resource => string.Equals(resource.Name, name, StringComparison.Ordinal)).Inputs;
}
