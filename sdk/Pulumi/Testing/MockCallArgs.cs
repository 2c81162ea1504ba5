using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A call of a function or a method as mocks see it.</summary>
public class MockCallArgs
{
    /// <summary>The token.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments by wire name.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The reference to the provider, <c>urn::id</c>, or <c>""</c>.</summary>
    public string? Provider { get; set; }
}
