using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Mocks that give no id, no outputs and no results.</summary>
public class EmptyMocks : IMocks
{
    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string? id, object state)>(("", ImmutableDictionary<string, object>.Empty));

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) =>
        Task.FromResult<object>(ImmutableDictionary<string, object>.Empty);
}
