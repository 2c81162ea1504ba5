using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi.Testing;

/// <summary>Answers a deployment out of mocks.</summary>
internal sealed class MockMonitor(IMocks mocks, string project, string stack) : IMonitor
{
    private readonly Lock _gate = new();
    private readonly List<Resource> _resources = [];
    private readonly Dictionary<string, PropertyMap> _registered = new(StringComparer.Ordinal);

    /// <summary>The resources registered and read so far, in order.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_gate)
            {
                return [.. _resources];
            }
        }
    }

    // Without output values the mocks see plain values only.
    public Task<bool> SupportsFeatureAsync(string feature) =>
        Task.FromResult(feature is "secrets" or "resourceReferences");

    public async Task<RegisterResourceResult> RegisterResourceAsync(Resource resource, RegisterResourceCall call)
    {
        Record(resource);
        var urn = MockUrn.Of(stack, project, call.Parent, call.Type, call.Name);
        if (call.Type.Equals(Stack.RootType, StringComparison.Ordinal))
        {
            return Result(urn, "", []);
        }
        var (id, state) = await NewResourceAsync(new MockResourceArgs
        {
            Type = call.Type,
            Name = call.Name,
            Inputs = MockValues.ToMock(call.Object),
            Provider = call.Provider,
            Id = call.ImportId,
        });
        id ??= call.ImportId;
        Record(urn, id, state);
        return Result(urn, id, state);
    }

    public async Task<ReadResourceResult> ReadResourceAsync(Resource resource, ReadResourceCall call)
    {
        Record(resource);
        var urn = MockUrn.Of(stack, project, call.Parent, call.Type, call.Name);
        var (id, state) = await NewResourceAsync(new MockResourceArgs
        {
            Type = call.Type,
            Name = call.Name,
            Inputs = MockValues.ToMock(call.Properties),
            Provider = call.Provider,
            Id = call.Id,
        });
        Record(urn, id ?? call.Id, state);
        return new ReadResourceResult(urn, state);
    }

    public Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs) =>
        mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(urn, MockValues.ToOutputs(outputs)));

    public async Task<InvokeResult> InvokeAsync(InvokeCall call) =>
        call.Token.Equals("pulumi:pulumi:getResource", StringComparison.Ordinal)
            ? new InvokeResult(Registered((string)call.Args["urn"]!), [])
            : new InvokeResult(await CallMocksAsync(call.Token, call.Args, call.Provider), []);

    public async Task<CallResult> CallAsync(CallCall call) => new(
        await CallMocksAsync(call.Token, call.Args, call.Provider),
        ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty,
        []);

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private static RegisterResourceResult Result(string urn, string id, PropertyMap state) => new(
        urn,
        id,
        state,
        ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty,
        RegistrationOutcome.Success,
        IsUnknown: false);

    private async ValueTask<(string? Id, PropertyMap State)> NewResourceAsync(MockResourceArgs args)
    {
        var (id, state) = await mocks.NewResourceAsync(args);
        return state is null
            ? throw new InvalidOperationException(
                $"The mocks gave no state for {args.Type} '{args.Name}': set up NewResourceAsync for it, "
                + "for example to give its inputs.")
            : (id, await MockValues.FromMockAsync(state, $"NewResourceAsync for {args.Type} '{args.Name}'"));
    }

    private async ValueTask<PropertyMap> CallMocksAsync(string token, PropertyMap args, string provider)
    {
        var result = await mocks.CallAsync(new MockCallArgs
        {
            Token = token,
            Args = MockValues.ToMock(args),
            Provider = provider,
        });
        return result is null
            ? throw new InvalidOperationException($"The mocks gave no result for {token}: set up CallAsync for it.")
            : await MockValues.FromMockAsync(result, $"CallAsync for {token}");
    }

    private void Record(Resource resource)
    {
        lock (_gate)
        {
            _resources.Add(resource);
        }
    }

    private void Record(string urn, string id, PropertyMap state)
    {
        var known = new PropertyMap(3) { ["urn"] = urn, ["id"] = id, ["state"] = state };
        lock (_gate)
        {
            _registered[urn] = known;
        }
    }

    private PropertyMap Registered(string urn)
    {
        lock (_gate)
        {
            return _registered.GetValueOrDefault(urn)
                ?? throw new InvalidOperationException($"Unknown resource {urn}");
        }
    }
}
