using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Platform.Cli.Graph;

/// <summary>What a program registered, as the engine saw it: the one model that every renderer reads.</summary>
/// <param name="Project">The Pulumi project's name.</param>
/// <param name="Stack">The stack's short name.</param>
/// <param name="Resources">All resources, parents before children, siblings by type and name.</param>
/// <param name="Outputs">The stack's outputs; secrets read <c>[secret]</c>.</param>
internal sealed record ResourceGraph(
    string Project,
    string Stack,
    IReadOnlyList<GraphResource> Resources,
    JsonObject Outputs)
{
    /// <summary>Number of resources that an update of an empty stack creates: all but those only read.</summary>
    public int Created => Resources.Count(resource => resource.ReadId is null);
}

/// <summary>One registered resource.</summary>
internal sealed record GraphResource
{
    /// <summary>The URN that the engine gave it.</summary>
    public required string Urn { get; init; }

    /// <summary>The Pulumi token, such as <c>aws:s3/bucket:Bucket</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>URN of the parent; <c>null</c> for the root stack.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether a provider manages it; false for components.</summary>
    public required bool Custom { get; init; }

    /// <summary>Whether it is a component that its provider constructs.</summary>
    public bool Remote { get; init; }

    /// <summary>The id of a resource that is only read, not managed; <c>null</c> for one that the stack owns.</summary>
    public string? ReadId { get; init; }

    /// <summary><c>urn::id</c> of its provider; <c>null</c> for components and for the default provider.</summary>
    public string? Provider { get; init; }

    /// <summary>By package, <c>urn::id</c> of the providers that a remote component makes resources with.</summary>
    public IReadOnlyDictionary<string, string> Providers { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>Version of the package it asks for; <c>null</c> where it asks for none.</summary>
    public string? Version { get; init; }

    /// <summary>The inputs by their wire names, as plain JSON; secrets read <c>[secret]</c>.</summary>
    public required JsonObject Inputs { get; init; }

    /// <summary>URNs it depends on, in ordinal order.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Its resource options.</summary>
    public GraphOptions Options { get; init; } = new();
}

/// <summary>The resource options that were sent with a registration.</summary>
internal sealed record GraphOptions
{
    /// <summary>Whether the engine refuses to delete it.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether deleting it leaves the real thing in place.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Properties whose changes are ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Former identities: URNs, or types where only the type differed.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
