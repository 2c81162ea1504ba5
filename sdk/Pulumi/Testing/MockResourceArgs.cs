using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource as mocks see it.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The logical name.</summary>
    public string? Name { get; set; }

    /// <summary>The arguments by wire name: no nulls, no unknowns, no wrappers of secrets, numbers as double.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The reference to the provider, <c>urn::id</c>, or <c>""</c>.</summary>
    public string? Provider { get; set; }

    /// <summary>The id that is read or imported, or <c>""</c>.</summary>
    public string? Id { get; set; }
}
