using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Cli.Engine.Protocol;
using Platform.Cli.Graph;

namespace Platform.Cli.Engine;

/// <summary>Makes the graph's record of a resource from the request that brought it.</summary>
internal static class GraphResourceFactory
{
    /// <summary>A registered resource.</summary>
    public static GraphResource Create(
        RegisterResourceRequest request, string urn, string? parent, JsonObject inputs) =>
        new()
        {
            Urn = urn,
            Type = request.Type,
            Name = request.Name,
            Parent = parent,
            Custom = request.Custom,
            Remote = request.Remote,
            Provider = NullIfEmpty(request.Provider),
            Providers = request.Providers.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Version = NullIfEmpty(request.Version),
            Inputs = inputs,
            Dependencies = Sorted(request.Dependencies.Concat(
                request.PropertyDependencies.Values.SelectMany(static list => list.Urns))),
            Options = new GraphOptions
            {
                Protect = request.Protect,
                RetainOnDelete = request.RetainOnDelete,
                IgnoreChanges = [.. request.IgnoreChanges],
                Aliases = [.. request.Aliases.Select(alias => AliasText.Of(alias, urn, parent, request))],
            },
        };

    /// <summary>A resource that is read, not managed.</summary>
    public static GraphResource Create(
        ReadResourceRequest request, string urn, string? parent, JsonObject inputs) =>
        new()
        {
            Urn = urn,
            Type = request.Type,
            Name = request.Name,
            Parent = parent,
            Custom = true,
            Provider = NullIfEmpty(request.Provider),
            Version = NullIfEmpty(request.Version),
            Inputs = inputs,
            Dependencies = Sorted(request.Dependencies),
            ReadId = request.Id,
        };

    private static string[] Sorted(IEnumerable<string> urns) =>
        [.. urns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
