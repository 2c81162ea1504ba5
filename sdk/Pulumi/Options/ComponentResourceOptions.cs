namespace Pulumi;

/// <summary>How a component is managed, apart from what it is.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    /// <summary>Providers for the resources below, one a package; not together with a single provider.</summary>
    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    internal IReadOnlyList<ProviderResource> ProvidersOrNone => _providers ?? [];

    /// <summary>New options: the first, with the second laid over; single values replace, lists are appended.</summary>
    /// <param name="options1">The first.</param>
    /// <param name="options2">The second; its providers win where both have one for a package.</param>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.MergeFrom(options1);
        merged.MergeFrom(options2);
        return merged;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void MergeFrom(ComponentResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }
        base.MergeFrom(other);
        if (other._providers is not null)
        {
            _providers = ProviderLists.Merge(ProvidersOrNone, other._providers);
        }
    }
}
