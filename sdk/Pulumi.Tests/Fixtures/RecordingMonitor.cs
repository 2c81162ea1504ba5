using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi.Tests.Fixtures;

/// <summary>An engine's monitor that answers at once, with the engine's own URNs, and remembers the requests.</summary>
internal sealed class RecordingMonitor : IMonitor
{
    private readonly ConcurrentQueue<RegisterResourceCall> _registrations = new();

    public IReadOnlyList<RegisterResourceCall> Registrations => [.. _registrations];

    public ConcurrentQueue<ReadResourceCall> Reads { get; } = new();

    public ConcurrentQueue<InvokeCall> Invokes { get; } = new();

    public ConcurrentQueue<CallCall> Calls { get; } = new();

    public ConcurrentDictionary<string, PropertyMap> Outputs { get; } = new(StringComparer.Ordinal);

    public int Signals { get; private set; }

    public Func<RegisterResourceCall, RegisterResourceResult, RegisterResourceResult>? Answer { get; init; }

    public Func<InvokeCall, InvokeResult>? OnInvoke { get; init; }

    public Func<CallCall, CallResult>? OnCall { get; init; }

    public RegisterResourceCall this[string name] =>
        _registrations.Single(call => string.Equals(call.Name, name, StringComparison.Ordinal));

    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(true);

    public Task<RegisterResourceResult> RegisterResourceAsync(Resource resource, RegisterResourceCall call)
    {
        _registrations.Enqueue(call);
        var result = new RegisterResourceResult(
            UrnOf(call.Parent, call.Type, call.Name),
            call.Custom ? $"{call.Name}-id" : "",
            call.Object,
            ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty,
            RegistrationOutcome.Success,
            IsUnknown: false);
        return Task.FromResult(Answer?.Invoke(call, result) ?? result);
    }

    public Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs)
    {
        Outputs[urn] = outputs;
        return Task.CompletedTask;
    }

    public Task<ReadResourceResult> ReadResourceAsync(Resource resource, ReadResourceCall call)
    {
        Reads.Enqueue(call);
        return Task.FromResult(new ReadResourceResult(UrnOf(call.Parent, call.Type, call.Name), call.Properties));
    }

    public Task<InvokeResult> InvokeAsync(InvokeCall call)
    {
        Invokes.Enqueue(call);
        return Task.FromResult(OnInvoke?.Invoke(call) ?? new InvokeResult(call.Args, []));
    }

    public Task<CallResult> CallAsync(CallCall call)
    {
        Calls.Enqueue(call);
        return Task.FromResult(OnCall?.Invoke(call) ?? new CallResult(
            call.Args,
            ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty,
            []));
    }

    public Task SignalAndWaitForShutdownAsync()
    {
        Signals++;
        return Task.CompletedTask;
    }

    public static string UrnOf(string parent, string type, string name)
    {
        var parentType = parent.Length == 0 ? "" : parent.Split("::", 4)[2];
        var prefix = parentType is "" or "pulumi:pulumi:Stack" ? "" : parentType + "$";
        return $"urn:pulumi:stack::project::{prefix}{type}::{name}";
    }
}
