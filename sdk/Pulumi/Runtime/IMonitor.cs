using System.Collections.Immutable;

namespace Pulumi.Runtime;

/// <summary>
/// The engine's resource monitor as the deployment sees it. Two implementations: one over gRPC, one over
/// <see cref="Testing.IMocks"/>.
/// </summary>
internal interface IMonitor
{
    /// <summary>Whether the engine has a feature, by the id the protocol gives it, such as <c>outputValues</c>.</summary>
    Task<bool> SupportsFeatureAsync(string feature);

    /// <summary>Registers a resource and returns once the engine has created, updated or left it.</summary>
    Task<RegisterResourceResult> RegisterResourceAsync(Resource resource, RegisterResourceCall call);

    /// <summary>Registers the outputs of a component or of the stack.</summary>
    Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs);

    /// <summary>Reads a resource that exists already.</summary>
    Task<ReadResourceResult> ReadResourceAsync(Resource resource, ReadResourceCall call);

    /// <summary>Calls a provider's function.</summary>
    Task<InvokeResult> InvokeAsync(InvokeCall call);

    /// <summary>Calls a method of a resource.</summary>
    Task<CallResult> CallAsync(CallCall call);

    /// <summary>Tells the engine that no more requests will come, and waits until it is done with those it has.</summary>
    Task SignalAndWaitForShutdownAsync();
}

/// <summary>What is sent to register a resource; the members are those of the protocol's request.</summary>
internal sealed record RegisterResourceCall
{
    public required string Type { get; init; }
    public required string Name { get; init; }
    public string Parent { get; init; } = "";
    public bool Custom { get; init; }
    public bool Remote { get; init; }
    public PropertyMap Object { get; init; } = [];

    /// <summary>For every property sent, the URNs it depends on; present even where the list is empty.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> PropertyDependencies { get; init; } =
        ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty;

    public IReadOnlyCollection<string> Dependencies { get; init; } = [];

    /// <summary><c>urn::id</c> of the provider, or <c>""</c> for the default one.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Package to provider reference, for remote components.</summary>
    public IReadOnlyDictionary<string, string> Providers { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string Version { get; init; } = "";
    public string PluginDownloadUrl { get; init; } = "";
    public bool? Protect { get; init; }
    public bool? RetainOnDelete { get; init; }
    public bool? DeleteBeforeReplace { get; init; }
    public string ImportId { get; init; } = "";
    public string DeletedWith { get; init; } = "";
    public IReadOnlyCollection<string> IgnoreChanges { get; init; } = [];
    public IReadOnlyCollection<string> ReplaceOnChanges { get; init; } = [];
    public IReadOnlyCollection<string> AdditionalSecretOutputs { get; init; } = [];
    public IReadOnlyCollection<string> HideDiffs { get; init; } = [];
    public IReadOnlyCollection<string> ReplaceWith { get; init; } = [];
    public IReadOnlyCollection<AliasCall> Aliases { get; init; } = [];
    public CustomTimeouts? CustomTimeouts { get; init; }

    /// <summary>False only where the environment switches resource references off.</summary>
    public bool AcceptResources { get; init; } = true;
}

/// <summary>An alias: a URN, or else the parts in which the old identity differs from the present one.</summary>
internal sealed record AliasCall
{
    public string? Urn { get; init; }
    public string Name { get; init; } = "";
    public string Type { get; init; } = "";
    public string Stack { get; init; } = "";
    public string Project { get; init; } = "";
    public string? ParentUrn { get; init; }
    public bool NoParent { get; init; }
}

/// <summary>How a registration ended.</summary>
internal enum RegistrationOutcome
{
    Success = 0,
    Fail = 1,
    Skip = 2,
}

/// <summary>The engine's answer to a registration.</summary>
internal sealed record RegisterResourceResult(
    string Urn,
    string Id,
    PropertyMap Object,
    IReadOnlyDictionary<string, IReadOnlyCollection<string>> PropertyDependencies,
    RegistrationOutcome Outcome,
    bool IsUnknown);

/// <summary>What is sent to read a resource.</summary>
internal sealed record ReadResourceCall
{
    public required string Type { get; init; }
    public required string Name { get; init; }
    public required string Id { get; init; }
    public string Parent { get; init; } = "";
    public PropertyMap Properties { get; init; } = [];
    public IReadOnlyCollection<string> Dependencies { get; init; } = [];
    public string Provider { get; init; } = "";
    public string Version { get; init; } = "";
    public string PluginDownloadUrl { get; init; } = "";
    public IReadOnlyCollection<string> AdditionalSecretOutputs { get; init; } = [];
    public bool AcceptResources { get; init; } = true;
}

/// <summary>The engine's answer to a read.</summary>
internal sealed record ReadResourceResult(string Urn, PropertyMap Properties);

/// <summary>What is sent to call a function.</summary>
internal sealed record InvokeCall
{
    public required string Token { get; init; }
    public PropertyMap Args { get; init; } = [];
    public string Provider { get; init; } = "";
    public string Version { get; init; } = "";
    public string PluginDownloadUrl { get; init; } = "";
    public bool AcceptResources { get; init; } = true;
}

/// <summary>The engine's answer to a function call. <paramref name="IsUnknown"/>: skipped, so nothing is known.</summary>
internal sealed record InvokeResult(PropertyMap? Return, IReadOnlyList<CheckFailure> Failures, bool IsUnknown = false);

/// <summary>What is sent to call a method of a resource.</summary>
internal sealed record CallCall
{
    public required string Token { get; init; }
    public PropertyMap Args { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> ArgDependencies { get; init; } =
        ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty;

    public string Provider { get; init; } = "";
    public string Version { get; init; } = "";
    public string PluginDownloadUrl { get; init; } = "";
}

/// <summary>The engine's answer to a method call.</summary>
internal sealed record CallResult(
    PropertyMap? Return,
    IReadOnlyDictionary<string, IReadOnlyCollection<string>> ReturnDependencies,
    IReadOnlyList<CheckFailure> Failures);

/// <summary>One reason why a provider refused the arguments of a call.</summary>
internal sealed record CheckFailure(string Property, string Reason);
