using System.Collections.Immutable;

namespace Platform.Policies;

/// <summary>Resources of one API group, and what is done with them.</summary>
/// <param name="Group">The API group; empty for the core.</param>
/// <param name="Version">The version.</param>
/// <param name="Names">The resources in the plural, subresources after a slash.</param>
/// <param name="Operations">CREATE, UPDATE, DELETE or CONNECT.</param>
public sealed record PolicyResources(
    string Group, string Version, ImmutableArray<string> Names, ImmutableArray<string> Operations);
