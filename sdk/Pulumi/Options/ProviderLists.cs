namespace Pulumi;

/// <summary>Lays the providers of one component's options over those of another's.</summary>
internal static class ProviderLists
{
    /// <summary>The first's providers whose package the second has none for, then the second's.</summary>
    public static List<ProviderResource> Merge(
        IReadOnlyList<ProviderResource> first,
        IReadOnlyList<ProviderResource> second)
    {
        var given = second.Select(provider => provider.Package).ToHashSet(StringComparer.Ordinal);
        return [.. first.Where(provider => !given.Contains(provider.Package)), .. second];
    }
}
