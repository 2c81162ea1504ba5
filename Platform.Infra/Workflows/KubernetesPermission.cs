using System.Collections.Immutable;

namespace Platform.Workflows;

/// <summary>Something that a step may do in the cluster.</summary>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Resource">Resource in the plural, with its subresource after a slash.</param>
/// <param name="Verbs">What it may do with it.</param>
public sealed record KubernetesPermission(string Group, string Resource, ImmutableArray<string> Verbs)
{
    /// <summary>The namespace; <c>null</c> for all, or for what belongs to none.</summary>
    public string? Namespace { get; init; }

    /// <summary>The only objects that it may do it to, by name; empty for all.</summary>
    public ImmutableArray<string> Names { get; init; } = [];
}
