using System.Collections.Immutable;

namespace Platform.Tenancy;

/// <summary>A right, with why it is given.</summary>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Resources">Resources in the plural, with a subresource behind a slash.</param>
/// <param name="Verbs">What may be done.</param>
/// <param name="Reason">Why.</param>
public sealed record Grant(
    string Group, ImmutableArray<string> Resources, ImmutableArray<string> Verbs, string Reason);
