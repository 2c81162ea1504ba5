using System.Text.Json.Nodes;

namespace Pulumi.Peer.Tests.Engine;

/// <summary>What the fake engine is told to do; <c>node/engine/scenario.js</c> says what each member means.</summary>
internal sealed record Scenario
{
    public bool Preview { get; init; }

    public Dictionary<string, bool> Features { get; init; } = [];

    public IReadOnlyList<ResourceRule> Resources { get; init; } = [];

    public Dictionary<string, FunctionRule> Invokes { get; init; } = [];

    public Dictionary<string, FunctionRule> Calls { get; init; } = [];

    public StopRule? Stop { get; init; }

    public ShutdownRule? Shutdown { get; init; }
}

/// <summary>How the resources are answered that match in all given fields.</summary>
internal sealed record ResourceRule(ResourceMatch Match)
{
    public string? Id { get; init; }

    /// <summary>Outputs on top of those that repeat the inputs.</summary>
    public JsonObject? Outputs { get; init; }

    /// <summary>All outputs of an update.</summary>
    public JsonObject? State { get; init; }

    /// <summary><c>SUCCESS</c>, <c>FAIL</c> or <c>SKIP</c>.</summary>
    public string? Result { get; init; }

    public RpcFault? Error { get; init; }

    /// <summary>Milliseconds until the answer.</summary>
    public int? Delay { get; init; }
}

internal sealed record ResourceMatch
{
    public string? Urn { get; init; }

    public string? Type { get; init; }

    public string? Name { get; init; }
}

/// <summary>How calls of a function or a method are answered.</summary>
internal sealed record FunctionRule
{
    public JsonObject? Return { get; init; }

    public IReadOnlyList<Refusal>? Failures { get; init; }

    public RpcFault? Error { get; init; }
}

/// <summary>A reason why a provider refuses arguments.</summary>
internal sealed record Refusal(string Property, string Reason);

/// <summary>The engine stops after a number of registrations.</summary>
/// <param name="After">So many are answered.</param>
/// <param name="How"><c>status</c>: every later call fails; <c>connection</c>: the engine is gone.</param>
internal sealed record StopRule(int After, string How)
{
    public int? Code { get; init; }

    public string? Message { get; init; }
}

/// <summary>What the engine answers when the program says that it is done.</summary>
internal sealed record ShutdownRule(RpcFault Error);

/// <summary>A gRPC status other than OK.</summary>
internal sealed record RpcFault(int Code, string Message);
