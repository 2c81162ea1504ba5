using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The providers, by package, that a resource hands down to those below it.</summary>
internal static class ProviderMap
{
    public static ImmutableDictionary<string, ProviderResource> Empty { get; } =
        ImmutableDictionary.Create<string, ProviderResource>(StringComparer.Ordinal);

    /// <summary>The package of a type token: the first of its three parts; null for any other token.</summary>
    public static string? PackageOf(string type)
    {
        var first = type.IndexOf(':', StringComparison.Ordinal);
        var second = first < 0 ? -1 : type.IndexOf(':', first + 1);
        return second < 0 || type.IndexOf(':', second + 1) >= 0 ? null : type[..first];
    }

    /// <summary>The map with the providers of a resource's own options added.</summary>
    public static ImmutableDictionary<string, ProviderResource> With(
        this ImmutableDictionary<string, ProviderResource> inherited,
        Resource resource,
        ResourceOptions options)
    {
        if (options is not ComponentResourceOptions component)
        {
            return options.Provider is { } provider && PackageOf(resource.GetResourceType()) is { } package
                ? inherited.SetItem(package, provider)
                : inherited;
        }
        if (component is { Provider: not null, ProvidersOrNone.Count: > 0 })
        {
            throw new ResourceException(
                "Do not supply both 'provider' and 'providers' options to a ComponentResource.",
                options.Parent);
        }
        return inherited.SetItems(
            Given(component).Select(provider => KeyValuePair.Create(provider.Package, provider)));
    }

    /// <summary>The providers that a component's own options name.</summary>
    public static IReadOnlyList<ProviderResource> Given(ComponentResourceOptions options) =>
        options.Provider is { } provider ? [provider] : options.ProvidersOrNone;
}
