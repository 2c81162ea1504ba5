using Platform.Cli.Graph;

namespace Platform.Cli.Comparison;

/// <summary>
/// Compares the graphs of two stacks. Two resources are the same one where the types and the logical names on the way to
/// them are the same; the stack's name does not count, nor do deployment, domain, cluster, account or region in a name.
/// </summary>
internal static class GraphComparison
{
    private const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Everything in which <paramref name="to"/> differs from <paramref name="from"/>.</summary>
    /// <param name="from">The first stack.</param>
    /// <param name="to">The second stack.</param>
    /// <param name="showAlike">Whether values that differ only in who the stack is count as differing.</param>
    public static GraphDifference Of(ComparedStack from, ComparedStack to, bool showAlike)
    {
        var first = new ComparedResources(from);
        var second = new ComparedResources(to);
        var walk = new ValueComparison(
            showAlike ? StackIdentity.None : from.Identity, showAlike ? StackIdentity.None : to.Identity);
        var keys = first.ByKey.Keys.Union(second.ByKey.Keys, StringComparer.Ordinal).ToList();
        var differences = keys
            .Select(key => Compare(
                first.ByKey.GetValueOrDefault(key), second.ByKey.GetValueOrDefault(key), first, second, walk))
            .OfType<ResourceDifference>()
            .OrderBy(difference => difference.Component, StringComparer.Ordinal)
            .ThenBy(difference => difference.Shown.Type, StringComparer.Ordinal)
            .ThenBy(difference => difference.Shown.Name, StringComparer.Ordinal)
            .ThenBy(difference => difference.Shown.Urn, StringComparer.Ordinal)
            .ToList();
        return new GraphDifference(differences, keys.Count - differences.Count, walk.Alike);
    }

    private static ResourceDifference? Compare(
        GraphResource? from, GraphResource? to, ComparedResources first, ComparedResources second, ValueComparison walk)
    {
        if (from is null || to is null)
        {
            return to is null
                ? new(Change.Removed, first.ComponentOf(from!), from, null, [])
                : new(Change.Added, second.ComponentOf(to), null, to, []);
        }

        var fields = walk.Compare(ComparedFields.Of(from), ComparedFields.Of(to));
        if (from.Type == RootType || fields.Count == 0)
        {
            return null;
        }

        var change = fields.All(field => field.Change == Change.Unknown) ? Change.Unknown : Change.Changed;
        return new(change, second.ComponentOf(to), from, to, fields);
    }
}

/// <summary>A stack that is compared.</summary>
/// <param name="Graph">What it registers.</param>
/// <param name="Identity">What in it says which stack it is.</param>
internal sealed record ComparedStack(ResourceGraph Graph, StackIdentity Identity);
