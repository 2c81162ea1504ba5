using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Aliases as the engine is told.</summary>
internal static class AliasCalls
{
    /// <summary>The aliases that are known, in order.</summary>
    public static async ValueTask<IReadOnlyCollection<AliasCall>> OfAsync(IReadOnlyList<Input<Alias>> aliases)
    {
        if (aliases.Count == 0)
        {
            return [];
        }
        var calls = new List<AliasCall>(aliases.Count);
        foreach (var alias in aliases)
        {
            var data = await alias.ToOutput().GetDataAsync();
            if (data.IsKnown)
            {
                calls.Add(await OfAsync(data.Value));
            }
        }
        return calls;
    }

    private static async ValueTask<AliasCall> OfAsync(Alias alias)
    {
        if (alias.Urn is { } urn)
        {
            return new AliasCall { Urn = urn };
        }
        var parents = (alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1) + (alias.NoParent ? 1 : 0);
        if (parents > 1)
        {
            throw new ArgumentException(
                "Only specify one of 'Alias.Parent', 'Alias.ParentUrn' or 'Alias.NoParent'.",
                nameof(alias));
        }
        return new AliasCall
        {
            Name = await TextAsync(alias.Name),
            Type = await TextAsync(alias.Type),
            Stack = await TextAsync(alias.Stack),
            Project = await TextAsync(alias.Project),
            ParentUrn = alias.Parent is { } parent ? (await parent.Urn.GetDataAsync()).Value
                : alias.ParentUrn is { } given ? await TextAsync(given)
                : null,
            NoParent = alias.NoParent,
        };
    }

    private static async ValueTask<string> TextAsync(Input<string>? text)
    {
        var data = await text.ToOutput().GetDataAsync();
        return data.IsKnown ? data.Value ?? "" : "";
    }
}
