using System.Collections.Immutable;

namespace Platform.Policies;

/// <summary>An object, and what a policy makes of it.</summary>
public sealed record PolicyExample
{
    /// <summary>What the example shows: a DNS label, unique in the policy; names the object where it has no name.</summary>
    public required string Name { get; init; }

    /// <summary>What is expected.</summary>
    public required ExampleResult Expected { get; init; }

    /// <summary>The object as JSON.</summary>
    public required string Given { get; init; }

    /// <summary>What it was before, as JSON, where the request is an update. Such examples run in our tests only.</summary>
    public string? Before { get; init; }

    /// <summary>Other objects that are in the cluster, as JSON.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Labels of the object's namespace, beside its name.</summary>
    public ImmutableSortedDictionary<string, string> NamespaceLabels { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The user who asks; anybody where absent. Such examples run in our tests only.</summary>
    public string? User { get; init; }

    /// <summary>Whether the request is a dry run. Such examples run in our tests only.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether the request deletes the object. Such examples run in our tests only.</summary>
    public bool IsDelete { get; init; }

    /// <summary>
    /// What a policy makes of it, as JSON: the object that a mutating policy leaves, or what a generating one makes, as a
    /// list where it is several objects.
    /// </summary>
    public string? Made { get; init; }
}

/// <summary>What a policy makes of an object.</summary>
public enum ExampleResult
{
    /// <summary>It passes; or its object is made, or it is changed.</summary>
    Pass,

    /// <summary>It does not pass.</summary>
    Fail,

    /// <summary>The policy does not apply to it.</summary>
    Skip,
}
