using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Platform.Cli.Engine;

/// <summary>All resources of a run by URN; requests come in parallel.</summary>
internal sealed class RegistrationTable
{
    private readonly ConcurrentDictionary<string, Registration> _byUrn = new(StringComparer.Ordinal);

    /// <summary>All resources, in no order.</summary>
    public ICollection<Registration> All => _byUrn.Values;

    /// <summary>Adds a resource; false where its URN is taken.</summary>
    public bool TryAdd(Registration registration) => _byUrn.TryAdd(registration.Resource.Urn, registration);

    /// <summary>Finds a resource.</summary>
    public bool TryGet(string urn, [NotNullWhen(true)] out Registration? registration) =>
        _byUrn.TryGetValue(urn, out registration);

    /// <summary>Finds a provider by its reference, <c>urn::id</c>.</summary>
    public bool TryGetProvider(string reference, [NotNullWhen(true)] out Registration? provider)
    {
        provider = null;
        var separator = reference.LastIndexOf("::", StringComparison.Ordinal);
        return separator > 0
            && _byUrn.TryGetValue(reference[..separator], out provider)
            && string.Equals(provider.Id, reference[(separator + 2)..], StringComparison.Ordinal);
    }
}
