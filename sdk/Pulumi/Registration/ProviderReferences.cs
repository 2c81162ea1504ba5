using System.Collections.Immutable;

namespace Pulumi;

/// <summary>References to providers as the engine is told: <c>urn::id</c>.</summary>
internal static class ProviderReferences
{
    /// <summary>Stands for an id that is not known yet; the engine knows this text.</summary>
    private const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The reference to a provider; <c>""</c> for the default one.</summary>
    public static async ValueTask<string> OfAsync(ProviderResource? provider)
    {
        if (provider is null)
        {
            return "";
        }
        var urn = await provider.Urn.GetDataAsync();
        var id = await provider.Id.GetDataAsync();
        return $"{urn.Value}::{(id.IsKnown ? id.Value : UnknownId)}";
    }

    /// <summary>By package, the references to the providers that a remote component's options name.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, string>> OfRemoteComponentAsync(ResourceRequest request)
    {
        if (!request.Resource.IsRemote || request.Options is not ComponentResourceOptions options)
        {
            return ImmutableDictionary<string, string>.Empty;
        }
        var references = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var provider in ProviderMap.Given(options))
        {
            references[provider.Package] = await OfAsync(provider);
        }
        return references;
    }
}
